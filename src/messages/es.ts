import type { Messages } from '../core/types'

/** Spanish. */
export const messages: Messages = {
  accept: 'Aceptar todo',
  reject: 'Rechazar todo',
  manage: 'Elegir cookies',

  bannerTitle: 'Sus cookies, usted decide',
  bannerText:
    'Utilizamos cookies necesarias para que este sitio web funcione. Con su consentimiento, también recordamos sus preferencias y medimos el uso del sitio. Puede cambiar de opinión en cualquier momento.',
  policy: 'Política de privacidad',
  added: 'Novedades desde su elección: {names}.',

  save: 'Guardar elección',
  close: 'Cerrar',

  preferencesTitle: 'Configuración de cookies',
  preferencesText:
    'Elija qué puede guardar este sitio web en su dispositivo. Las cookies necesarias están siempre activas porque el sitio no funciona sin ellas.',
  alwaysOn: 'Siempre activas',
  contact: '¿Tiene alguna pregunta? {contact}',
  saved: 'Su elección se ha guardado.',
  chosen: 'Elección realizada el {date}. Referencia: {id}',
  signal:
    'Se respeta la señal de privacidad de su navegador (GPC): las cookies opcionales están desactivadas.',
  categories: {
    essential: {
      title: 'Necesarias',
      description: 'Inicio de sesión, seguridad y almacenamiento de esta elección.',
    },
    preference: {
      title: 'Preferencias',
      description: 'Recuerdan ajustes como el idioma y el tema.',
    },
    analytics: {
      title: 'Analíticas',
      description: 'Nos ayudan a entender cómo se usa el sitio para poder mejorarlo.',
    },
  },

  cookies: { one: '{count} cookie', other: '{count} cookies' },
  services: { one: '{count} servicio', other: '{count} servicios' },
  thisSite: 'Este sitio web',
  hosts: 'Se conecta a {hosts}',
  name: 'Nombre',
  purpose: 'Finalidad',
  keptFor: 'Duración',
  session: 'Hasta cerrar el navegador',
  untilErased: 'Hasta que se borre',
  ourPurpose: 'Recuerda su elección',

  heldBy: 'Contenido sin cargar: {name}. Al cargarlo, podrían guardarse cookies en su dispositivo.',
  loadOnce: 'Cargar una vez',
  allowAlways: 'Permitir siempre',
}
