import type { Messages } from '../core/types'

/** Italian. */
export const messages: Messages = {
  accept: 'Accetta tutto',
  reject: 'Rifiuta tutto',
  manage: 'Scegli i cookie',

  bannerTitle: 'I tuoi cookie, la tua scelta',
  bannerText:
    'Usiamo cookie necessari al funzionamento di questo sito. Con il tuo consenso, ricordiamo anche le tue preferenze e misuriamo come viene usato il sito. Puoi cambiare idea in qualsiasi momento.',
  policy: 'Informativa sulla privacy',
  added: 'Novità dalla tua ultima scelta: {names}.',

  save: 'Salva le scelte',
  close: 'Chiudi',

  preferencesTitle: 'Preferenze sui cookie',
  preferencesText:
    'Scegli cosa può salvare questo sito sul tuo dispositivo. I cookie necessari sono sempre attivi perché senza di essi il sito non funziona.',
  alwaysOn: 'Sempre attivi',
  contact: 'Domande? {contact}',
  saved: 'Le tue scelte sono state salvate.',
  chosen: 'Data della scelta: {date}. Riferimento: {id}',
  signal:
    'Il segnale di privacy del tuo browser (GPC) viene rispettato: i cookie facoltativi sono disattivati.',
  categories: {
    essential: {
      title: 'Necessari',
      description: 'Accesso, sicurezza e memorizzazione di questa scelta.',
    },
    preference: {
      title: 'Preferenze',
      description: 'Ricordano impostazioni come la lingua e il tema.',
    },
    analytics: {
      title: 'Statistiche',
      description: 'Ci aiutano a capire come viene usato il sito, per poterlo migliorare.',
    },
  },

  cookies: { one: '{count} cookie', other: '{count} cookie' },
  services: { one: '{count} servizio', other: '{count} servizi' },
  thisSite: 'Questo sito',
  hosts: 'Si connette a {hosts}',
  name: 'Nome',
  purpose: 'Finalità',
  keptFor: 'Durata',
  session: 'Fino alla chiusura del browser',
  untilErased: 'Fino alla cancellazione',
  ourPurpose: 'Ricorda la tua scelta',

  heldBy: 'Contenuto non caricato: {name}. Se lo carichi, potrebbe salvare cookie sul tuo dispositivo.',
  loadOnce: 'Carica una volta',
  allowAlways: 'Consenti sempre',
}
