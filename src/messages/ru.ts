import type { Messages } from '../core/types'

/** Russian. */
export const messages: Messages = {
  accept: 'Принять все',
  reject: 'Отклонить все',
  manage: 'Выбрать cookie',

  bannerTitle: 'Ваши cookie — ваш выбор',
  bannerText:
    'Мы используем файлы cookie, без которых этот сайт не работает. С вашего согласия мы также запоминаем ваши настройки и анализируем, как используется сайт. Вы можете изменить свой выбор в любое время.',
  policy: 'Политика конфиденциальности',
  added: 'Добавлено после вашего выбора: {names}.',

  save: 'Сохранить выбор',
  close: 'Закрыть',

  preferencesTitle: 'Настройки cookie',
  preferencesText:
    'Выберите, что этот сайт может хранить на вашем устройстве. Необходимые файлы cookie всегда включены, потому что без них сайт не работает.',
  alwaysOn: 'Всегда включены',
  contact: 'Есть вопросы? {contact}',
  saved: 'Ваш выбор сохранён.',
  chosen: 'Выбор сделан {date} (номер: {id})',
  signal: 'Сигнал конфиденциальности вашего браузера (GPC) учтён: необязательные файлы cookie отключены.',
  categories: {
    essential: {
      title: 'Необходимые',
      description: 'Вход, безопасность и сохранение этого выбора.',
    },
    preference: {
      title: 'Настройки',
      description: 'Запоминают язык, тему и другие настройки.',
    },
    analytics: {
      title: 'Аналитика',
      description: 'Помогают понять, как посетители используют сайт, чтобы мы могли его улучшить.',
    },
  },

  cookies: {
    one: '{count} файл cookie',
    few: '{count} файла cookie',
    many: '{count} файлов cookie',
    other: '{count} файла cookie',
  },
  services: {
    one: '{count} сервис',
    few: '{count} сервиса',
    many: '{count} сервисов',
    other: '{count} сервиса',
  },
  thisSite: 'Этот сайт',
  hosts: 'Подключается к {hosts}',
  name: 'Название',
  purpose: 'Цель',
  keptFor: 'Срок хранения',
  session: 'До закрытия браузера',
  untilErased: 'До удаления',
  ourPurpose: 'Запоминает ваш выбор',

  heldBy: 'Контент не загружен: {name}. Он может сохранять файлы cookie на вашем устройстве.',
  loadOnce: 'Загрузить один раз',
  allowAlways: 'Всегда разрешать',
}
