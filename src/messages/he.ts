import type { Messages } from '../core/types'

/** Hebrew. */
export const messages: Messages = {
  dir: 'rtl',

  accept: 'אישור הכול',
  reject: 'דחיית הכול',
  manage: 'בחירת עוגיות',

  bannerTitle: 'העוגיות שלך, הבחירה שלך',
  bannerText:
    'אנחנו משתמשים בעוגיות שבלעדיהן האתר לא יכול לפעול. בהסכמתך נזכור גם את ההגדרות שלך ונמדוד איך משתמשים באתר. אפשר לשנות את הבחירה בכל עת.',
  policy: 'מדיניות הפרטיות',
  added: 'חדש מאז הבחירה שלך: {names}.',

  save: 'שמירת הבחירה',
  close: 'סגירה',

  preferencesTitle: 'הגדרות עוגיות',
  preferencesText:
    'כאן בוחרים מה האתר רשאי לשמור במכשיר שלך. עוגיות חיוניות פועלות תמיד, כי האתר לא יכול לפעול בלעדיהן.',
  alwaysOn: 'פועלות תמיד',
  contact: 'יש שאלות? {contact}',
  saved: 'הבחירה שלך נשמרה.',
  chosen: 'תאריך הבחירה: {date}. מזהה: {id}',
  signal: 'אנחנו מכבדים את אות הפרטיות של הדפדפן שלך (GPC): עוגיות אופציונליות כבויות.',
  categories: {
    essential: {
      title: 'חיוניות',
      description: 'התחברות, אבטחה ושמירת הבחירה הזו.',
    },
    preference: {
      title: 'העדפות',
      description: 'זוכרות הגדרות כמו שפה ועיצוב.',
    },
    analytics: {
      title: 'אנליטיקה',
      description: 'עוזרות לנו להבין איך המבקרים משתמשים באתר כדי שנוכל לשפר אותו.',
    },
  },

  cookies: { one: '{count} עוגייה', two: '{count} עוגיות', other: '{count} עוגיות' },
  services: { one: '{count} שירות', two: '{count} שירותים', other: '{count} שירותים' },
  thisSite: 'האתר הזה',
  hosts: 'מתחבר אל {hosts}',
  name: 'שם',
  purpose: 'מטרה',
  keptFor: 'משך השמירה',
  session: 'עד סגירת הדפדפן',
  untilErased: 'עד למחיקה',
  ourPurpose: 'זוכרת את הבחירה שלך',

  heldBy: 'התוכן לא נטען: {name}. הוא עשוי לשמור עוגיות במכשיר שלך.',
  loadOnce: 'לטעון פעם אחת',
  allowAlways: 'לאפשר תמיד',
}
