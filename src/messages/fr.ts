import type { Messages } from '../core/types'

/** French. */
export const messages: Messages = {
  accept: 'Tout accepter',
  reject: 'Tout refuser',
  manage: 'Choisir mes cookies',

  bannerTitle: 'Vos cookies, votre choix',
  bannerText:
    'Nous utilisons des cookies nécessaires au fonctionnement de ce site. Avec votre consentement, nous mémorisons aussi vos préférences et mesurons l’utilisation du site. Vous pouvez changer d’avis à tout moment.',
  policy: 'Politique de confidentialité',
  added: 'Nouveau depuis votre choix : {names}.',

  save: 'Enregistrer mes choix',
  close: 'Fermer',

  preferencesTitle: 'Paramètres des cookies',
  preferencesText:
    'Choisissez ce que ce site peut enregistrer sur votre appareil. Les cookies essentiels sont toujours actifs, car le site ne peut pas fonctionner sans eux.',
  alwaysOn: 'Toujours actifs',
  contact: 'Des questions ? {contact}',
  saved: 'Vos choix sont enregistrés.',
  chosen: 'Vous avez choisi le {date}. Référence : {id}',
  signal:
    'Le signal de confidentialité de votre navigateur (GPC) est respecté : les cookies facultatifs sont désactivés.',
  categories: {
    essential: {
      title: 'Essentiels',
      description: 'Connexion, sécurité et mémorisation de ce choix.',
    },
    preference: {
      title: 'Préférences',
      description: 'Mémorisent vos réglages, comme la langue et le thème.',
    },
    analytics: {
      title: 'Mesure d’audience',
      description: 'Nous aide à comprendre comment le site est utilisé, afin de l’améliorer.',
    },
  },

  cookies: { one: '{count} cookie', other: '{count} cookies' },
  services: { one: '{count} service', other: '{count} services' },
  thisSite: 'Ce site',
  hosts: 'Se connecte à {hosts}',
  name: 'Nom',
  purpose: 'Finalité',
  keptFor: 'Durée de conservation',
  session: 'Jusqu’à la fermeture du navigateur',
  untilErased: 'Jusqu’à suppression',
  ourPurpose: 'Mémorise votre choix',

  heldBy:
    'Contenu non chargé : {name}. Son chargement peut entraîner le dépôt de cookies sur votre appareil.',
  loadOnce: 'Charger une fois',
  allowAlways: 'Toujours autoriser',
}
