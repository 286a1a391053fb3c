import type { Messages } from '../core/types'

/** Ukrainian. */
export const messages: Messages = {
  accept: 'Прийняти всі',
  reject: 'Відхилити всі',
  manage: 'Вибрати cookie',

  bannerTitle: 'Ваші cookie — ваш вибір',
  bannerText:
    'Ми використовуємо файли cookie, без яких цей сайт не працює. За вашої згоди ми також запам’ятовуємо ваші налаштування й аналізуємо, як користуються сайтом. Ви можете змінити свій вибір будь-коли.',
  policy: 'Політика конфіденційності',
  added: 'Додано після вашого вибору: {names}.',

  save: 'Зберегти вибір',
  close: 'Закрити',

  preferencesTitle: 'Налаштування cookie',
  preferencesText:
    'Виберіть, що цей сайт може зберігати на вашому пристрої. Необхідні файли cookie завжди ввімкнені, бо без них сайт не працює.',
  alwaysOn: 'Завжди ввімкнені',
  contact: 'Маєте запитання? {contact}',
  saved: 'Ваш вибір збережено.',
  chosen: 'Вибір зроблено {date} (номер: {id})',
  signal: 'Сигнал приватності вашого браузера (GPC) враховано: необов’язкові файли cookie вимкнено.',
  categories: {
    essential: {
      title: 'Необхідні',
      description: 'Вхід, безпека та збереження цього вибору.',
    },
    preference: {
      title: 'Налаштування',
      description: 'Запам’ятовують мову, тему та інші налаштування.',
    },
    analytics: {
      title: 'Аналітика',
      description: 'Допомагають зрозуміти, як відвідувачі користуються сайтом, щоб ми могли його покращити.',
    },
  },

  cookies: {
    one: '{count} файл cookie',
    few: '{count} файли cookie',
    many: '{count} файлів cookie',
    other: '{count} файлу cookie',
  },
  services: {
    one: '{count} сервіс',
    few: '{count} сервіси',
    many: '{count} сервісів',
    other: '{count} сервісу',
  },
  thisSite: 'Цей сайт',
  hosts: 'Підключається до {hosts}',
  name: 'Назва',
  purpose: 'Мета',
  keptFor: 'Термін зберігання',
  session: 'До закриття браузера',
  untilErased: 'До видалення',
  ourPurpose: 'Запам’ятовує ваш вибір',

  heldBy: 'Вміст не завантажено: {name}. Він може зберігати файли cookie на вашому пристрої.',
  loadOnce: 'Завантажити один раз',
  allowAlways: 'Завжди дозволяти',
}
