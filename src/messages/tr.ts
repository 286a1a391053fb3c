import type { Messages } from '../core/types'

/** Turkish. */
export const messages: Messages = {
  accept: 'Tümünü kabul et',
  reject: 'Tümünü reddet',
  manage: 'Çerezleri seç',

  bannerTitle: 'Çerezlerde seçim sizin',
  bannerText:
    'Bu sitenin çalışması için gerekli çerezleri kullanıyoruz. Rıza verirseniz ayarlarınızı da hatırlar ve sitenin nasıl kullanıldığını ölçeriz. Seçiminizi istediğiniz zaman değiştirebilirsiniz.',
  policy: 'Gizlilik politikası',
  added: 'Seçiminizden sonra eklenenler: {names}.',

  save: 'Seçimi kaydet',
  close: 'Kapat',

  preferencesTitle: 'Çerez tercihleri',
  preferencesText:
    'Bu sitenin cihazınızda neleri saklayabileceğini seçin. Zorunlu çerezler her zaman açıktır, çünkü site onlarsız çalışmaz.',
  alwaysOn: 'Her zaman açık',
  contact: 'Sorularınız mı var? {contact}',
  saved: 'Seçiminiz kaydedildi.',
  chosen: 'Seçim tarihi: {date}. Referans: {id}',
  signal: 'Tarayıcınızın gizlilik sinyaline (GPC) uyuyoruz: isteğe bağlı çerezler kapalı.',
  categories: {
    essential: {
      title: 'Zorunlu',
      description: 'Oturum açma, güvenlik ve bu seçimin hatırlanması.',
    },
    preference: {
      title: 'Tercihler',
      description: 'Dil ve tema gibi ayarları hatırlar.',
    },
    analytics: {
      title: 'Analitik',
      description:
        'Ziyaretçilerin siteyi nasıl kullandığını anlamamıza ve siteyi geliştirmemize yardımcı olur.',
    },
  },

  cookies: { one: '{count} çerez', other: '{count} çerez' },
  services: { one: '{count} hizmet', other: '{count} hizmet' },
  thisSite: 'Bu site',
  hosts: 'Bağlandığı adresler: {hosts}',
  name: 'Ad',
  purpose: 'Amaç',
  keptFor: 'Saklama süresi',
  session: 'Tarayıcıyı kapatana kadar',
  untilErased: 'Silinene kadar',
  ourPurpose: 'Seçiminizi hatırlar',

  heldBy: 'Yüklenmeyen içerik: {name}. Bu içerik cihazınızda çerez saklayabilir.',
  loadOnce: 'Bir kez yükle',
  allowAlways: 'Her zaman izin ver',
}
