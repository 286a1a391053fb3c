import type { BannerMessages } from '../../core/types'

export const banner: BannerMessages = {
  accept: 'Accept all',
  reject: 'Reject all',
  manage: 'Choose cookies',

  bannerTitle: 'Your cookies, your choice',
  bannerText:
    'We use cookies that keep this site working. With your consent we also remember your settings and measure how the site is used. You can change your mind at any time.',
  policy: 'Privacy policy',
}
