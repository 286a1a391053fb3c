import type { Messages } from '../core/types'

/** Arabic. */
export const messages: Messages = {
  dir: 'rtl',

  accept: 'قبول الكل',
  reject: 'رفض الكل',
  manage: 'اختيار ملفات تعريف الارتباط',

  bannerTitle: 'ملفات تعريف الارتباط: الخيار لك',
  bannerText:
    'نستخدم ملفات تعريف الارتباط اللازمة لعمل هذا الموقع. وبموافقتك نتذكر أيضًا إعداداتك ونقيس كيفية استخدام الموقع. يمكنك تغيير اختيارك في أي وقت.',
  policy: 'سياسة الخصوصية',
  added: 'الجديد منذ اختيارك: {names}.',

  save: 'حفظ الاختيارات',
  close: 'إغلاق',

  preferencesTitle: 'إعدادات ملفات تعريف الارتباط',
  preferencesText:
    'اختر ما يمكن لهذا الموقع تخزينه على جهازك. ملفات تعريف الارتباط الضرورية مفعّلة دائمًا، لأن الموقع لا يعمل من دونها.',
  alwaysOn: 'مفعّلة دائمًا',
  contact: 'هل لديك أسئلة؟ {contact}',
  saved: 'تم حفظ اختياراتك.',
  chosen: 'تاريخ اختيارك: {date}. الرقم المرجعي: {id}',
  signal: 'نحترم إشارة الخصوصية من متصفحك (GPC): ملفات تعريف الارتباط الاختيارية متوقفة.',
  categories: {
    essential: {
      title: 'الضرورية',
      description: 'تسجيل الدخول والأمان وتذكّر هذا الاختيار.',
    },
    preference: {
      title: 'التفضيلات',
      description: 'تحفظ إعدادات مثل اللغة والمظهر.',
    },
    analytics: {
      title: 'التحليلات',
      description: 'تساعدنا على فهم كيفية استخدام الزوار للموقع لكي نحسّنه.',
    },
  },

  cookies: {
    zero: '{count} ملف تعريف ارتباط',
    one: '{count} ملف تعريف ارتباط',
    two: '{count} ملفا تعريف ارتباط',
    few: '{count} ملفات تعريف ارتباط',
    many: '{count} ملف تعريف ارتباط',
    other: '{count} ملف تعريف ارتباط',
  },
  services: {
    zero: '{count} خدمة',
    one: '{count} خدمة',
    two: '{count} خدمتان',
    few: '{count} خدمات',
    many: '{count} خدمة',
    other: '{count} خدمة',
  },
  thisSite: 'هذا الموقع',
  hosts: 'يتصل بالنطاقات: {hosts}',
  name: 'الاسم',
  purpose: 'الغرض',
  keptFor: 'مدة الحفظ',
  session: 'حتى إغلاق المتصفح',
  untilErased: 'حتى الحذف',
  ourPurpose: 'يتذكر اختيارك',

  heldBy: 'لم يُحمَّل هذا المحتوى: {name}. قد يخزّن ملفات تعريف الارتباط على جهازك.',
  loadOnce: 'تحميل مرة واحدة',
  allowAlways: 'السماح دائمًا',
}
