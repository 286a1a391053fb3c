import type { Messages } from '../core/types'

/** Portuguese, as in Portugal. */
export const messages: Messages = {
  accept: 'Aceitar todos',
  reject: 'Rejeitar todos',
  manage: 'Escolher cookies',

  bannerTitle: 'Os seus cookies, a sua escolha',
  bannerText:
    'Utilizamos cookies necessários ao funcionamento deste site. Com o seu consentimento, também memorizamos as suas preferências e medimos a utilização do site. Pode mudar de ideias a qualquer momento.',
  policy: 'Política de privacidade',
  added: 'Novidades desde a sua escolha: {names}.',

  save: 'Guardar escolhas',
  close: 'Fechar',

  preferencesTitle: 'Preferências de cookies',
  preferencesText:
    'Escolha o que este site pode guardar no seu dispositivo. Os cookies necessários estão sempre ativos, porque o site não funciona sem eles.',
  alwaysOn: 'Sempre ativos',
  contact: 'Dúvidas? {contact}',
  saved: 'As suas escolhas foram guardadas.',
  chosen: 'Escolha feita em {date}. Referência: {id}',
  signal:
    'O sinal de privacidade do seu navegador (GPC) é respeitado: os cookies opcionais estão desativados.',
  categories: {
    essential: {
      title: 'Necessários',
      description: 'Início de sessão, segurança e memorização desta escolha.',
    },
    preference: {
      title: 'Preferências',
      description: 'Memorizam definições como o idioma e o tema.',
    },
    analytics: {
      title: 'Estatísticas',
      description: 'Ajudam-nos a perceber como o site é utilizado, para o podermos melhorar.',
    },
  },

  cookies: { one: '{count} cookie', other: '{count} cookies' },
  services: { one: '{count} serviço', other: '{count} serviços' },
  thisSite: 'Este site',
  hosts: 'Liga-se a {hosts}',
  name: 'Nome',
  purpose: 'Finalidade',
  keptFor: 'Duração',
  session: 'Até fechar o navegador',
  untilErased: 'Até ser apagado',
  ourPurpose: 'Memoriza a sua escolha',

  heldBy: 'Conteúdo não carregado: {name}. Ao carregá-lo, podem ser guardados cookies no seu dispositivo.',
  loadOnce: 'Carregar uma vez',
  allowAlways: 'Permitir sempre',
}
