import type { Messages } from '../core/types'

/** Traditional Chinese. */
export const messages: Messages = {
  accept: '全部接受',
  reject: '全部拒絕',
  manage: '選擇 Cookie',

  bannerTitle: '您的 Cookie，由您選擇',
  bannerText:
    '我們使用網站運作所必需的 Cookie。經您同意，我們也會記住您的設定，並統計網站的使用情形。您可以隨時變更選擇。',
  policy: '隱私權政策',
  added: '您上次選擇後新增：{names}。',

  save: '儲存選擇',
  close: '關閉',

  preferencesTitle: 'Cookie 設定',
  preferencesText:
    '請選擇本網站可以在您的裝置上儲存哪些內容。必要 Cookie 一律啟用，因為少了它們網站就無法運作。',
  alwaysOn: '一律啟用',
  contact: '有疑問嗎？{contact}',
  saved: '您的選擇已儲存。',
  chosen: '選擇日期：{date}，編號：{id}',
  signal: '已遵循您瀏覽器的隱私權訊號（GPC）：選用 Cookie 已關閉。',
  categories: {
    essential: {
      title: '必要',
      description: '用於登入、維護安全及記住此選擇。',
    },
    preference: {
      title: '偏好設定',
      description: '記住語言、佈景主題等設定。',
    },
    analytics: {
      title: '統計分析',
      description: '協助我們瞭解訪客如何使用網站，以便加以改善。',
    },
  },

  cookies: { other: '{count} 個 Cookie' },
  services: { other: '{count} 項服務' },
  thisSite: '本網站',
  hosts: '連線至 {hosts}',
  name: '名稱',
  purpose: '用途',
  keptFor: '保存期限',
  session: '直到關閉瀏覽器',
  untilErased: '直到刪除為止',
  ourPurpose: '記住您的選擇',

  heldBy: '此處的內容尚未載入：{name}。該內容可能會在您的裝置上儲存 Cookie。',
  loadOnce: '載入一次',
  allowAlways: '一律允許',
}
