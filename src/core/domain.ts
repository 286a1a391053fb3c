import { isServer } from './isServer'

/**
 * Whether a cookie or storage is on another domain than this page: its own, or a parent of it, some settings name all the
 * same. A server knows of no page, so there any domain is another.
 */
export const isElsewhere = (domain?: string): boolean =>
  !!domain && (isServer || !`.${location.hostname}`.endsWith(`.${domain.toLowerCase().replace(/^\./, '')}`))
