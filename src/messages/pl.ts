import type { Messages } from '../core/types'

/** Polish. */
export const messages: Messages = {
  accept: 'Zaakceptuj wszystkie',
  reject: 'Odrzuć wszystkie',
  manage: 'Wybierz pliki cookie',

  bannerTitle: 'Twoje pliki cookie, Twój wybór',
  bannerText:
    'Używamy plików cookie niezbędnych do działania tej strony. Za Twoją zgodą zapamiętujemy też Twoje ustawienia i mierzymy, jak strona jest używana. Możesz zmienić zdanie w każdej chwili.',
  policy: 'Polityka prywatności',
  added: 'Nowe od czasu Twojego wyboru: {names}.',

  save: 'Zapisz wybór',
  close: 'Zamknij',

  preferencesTitle: 'Ustawienia plików cookie',
  preferencesText:
    'Wybierz, co ta strona może zapisywać na Twoim urządzeniu. Niezbędne pliki cookie są zawsze włączone, bo bez nich strona nie działa.',
  alwaysOn: 'Zawsze włączone',
  contact: 'Masz pytania? {contact}',
  saved: 'Twój wybór został zapisany.',
  chosen: 'Data wyboru: {date}. Identyfikator: {id}',
  signal: 'Uwzględniamy sygnał prywatności Twojej przeglądarki (GPC): opcjonalne pliki cookie są wyłączone.',
  categories: {
    essential: {
      title: 'Niezbędne',
      description: 'Logowanie, bezpieczeństwo i zapamiętanie tego wyboru.',
    },
    preference: {
      title: 'Preferencje',
      description: 'Zapamiętują ustawienia, takie jak język i motyw.',
    },
    analytics: {
      title: 'Analityczne',
      description: 'Pomagają nam zrozumieć, jak strona jest używana, abyśmy mogli ją ulepszać.',
    },
  },

  cookies: {
    one: '{count} plik cookie',
    few: '{count} pliki cookie',
    many: '{count} plików cookie',
    other: '{count} pliku cookie',
  },
  services: { one: '{count} usługa', few: '{count} usługi', many: '{count} usług', other: '{count} usługi' },
  thisSite: 'Ta strona',
  hosts: 'Łączy się z: {hosts}',
  name: 'Nazwa',
  purpose: 'Cel',
  keptFor: 'Okres przechowywania',
  session: 'Do zamknięcia przeglądarki',
  untilErased: 'Do usunięcia',
  ourPurpose: 'Zapamiętuje Twój wybór',

  heldBy: 'Treść niewczytana: {name}. Po wczytaniu może zapisać pliki cookie na Twoim urządzeniu.',
  loadOnce: 'Wczytaj raz',
  allowAlways: 'Zawsze zezwalaj',
}
