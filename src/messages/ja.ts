import type { Messages } from '../core/types'

/** Japanese. */
export const messages: Messages = {
  accept: 'すべて許可',
  reject: 'すべて拒否',
  manage: 'Cookieを選択',

  bannerTitle: 'Cookieはお選びいただけます',
  bannerText:
    '当サイトは、動作に必要なCookieを使用しています。同意いただいた場合は、設定の記憶とサイトの利用状況の測定も行います。選択はいつでも変更できます。',
  policy: 'プライバシーポリシー',
  added: '前回の選択後に追加された項目：{names}。',

  save: '選択を保存',
  close: '閉じる',

  preferencesTitle: 'Cookieの設定',
  preferencesText:
    '当サイトがお使いの端末に保存できるものを選択してください。必須Cookieは、サイトの動作に欠かせないため常に有効です。',
  alwaysOn: '常に有効',
  contact: 'ご質問はこちら：{contact}',
  saved: '選択を保存しました。',
  chosen: '選択日：{date}、照会番号：{id}',
  signal: 'お使いのブラウザのプライバシーシグナル（GPC）に従い、任意のCookieは無効になっています。',
  categories: {
    essential: {
      title: '必須',
      description: 'ログイン、セキュリティ、この選択の記憶に使用します。',
    },
    preference: {
      title: '設定',
      description: '言語やテーマなどの設定を記憶します。',
    },
    analytics: {
      title: '分析',
      description: 'サイトがどのように利用されているかを把握し、改善に役立てます。',
    },
  },

  cookies: { other: '{count}件のCookie' },
  services: { other: '{count}件のサービス' },
  thisSite: '当サイト',
  hosts: '接続先：{hosts}',
  name: '名前',
  purpose: '目的',
  keptFor: '保存期間',
  session: 'ブラウザを閉じるまで',
  untilErased: '削除されるまで',
  ourPurpose: '選択内容を記憶します',

  heldBy:
    '読み込まれていないコンテンツ：{name}。読み込むと、お使いの端末にCookieが保存されることがあります。',
  loadOnce: '一度だけ読み込む',
  allowAlways: '常に許可',
}
