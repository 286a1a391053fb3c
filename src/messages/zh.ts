import type { Messages } from '../core/types'

/** Simplified Chinese. */
export const messages: Messages = {
  accept: '全部接受',
  reject: '全部拒绝',
  manage: '选择 Cookie',

  bannerTitle: '您的 Cookie，由您选择',
  bannerText:
    '我们使用网站运行所必需的 Cookie。经您同意，我们还会记住您的设置，并统计网站的使用情况。您可以随时更改选择。',
  policy: '隐私政策',
  added: '您上次选择后新增：{names}。',

  save: '保存选择',
  close: '关闭',

  preferencesTitle: 'Cookie 设置',
  preferencesText:
    '请选择本网站可以在您的设备上存储哪些内容。必要 Cookie 始终启用，因为缺少它们网站就无法运行。',
  alwaysOn: '始终启用',
  contact: '有疑问？{contact}',
  saved: '您的选择已保存。',
  chosen: '选择日期：{date}，编号：{id}',
  signal: '已遵循您浏览器的隐私信号（GPC）：可选 Cookie 已关闭。',
  categories: {
    essential: {
      title: '必要',
      description: '用于登录、保障安全和记住此选择。',
    },
    preference: {
      title: '偏好设置',
      description: '记住语言、主题等设置。',
    },
    analytics: {
      title: '统计分析',
      description: '帮助我们了解访客如何使用网站，以便加以改进。',
    },
  },

  cookies: { other: '{count} 个 Cookie' },
  services: { other: '{count} 项服务' },
  thisSite: '本网站',
  hosts: '连接到 {hosts}',
  name: '名称',
  purpose: '用途',
  keptFor: '保存期限',
  session: '直到关闭浏览器',
  untilErased: '直到删除',
  ourPurpose: '记住您的选择',

  heldBy: '此处的内容尚未加载：{name}。该内容可能会在您的设备上存储 Cookie。',
  loadOnce: '加载一次',
  allowAlways: '始终允许',
}
