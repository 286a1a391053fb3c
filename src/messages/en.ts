import type { Messages } from '../core/types'
import { banner } from './en/banner'
import { placeholder } from './en/placeholder'
import { preferences } from './en/preferences'

/** English. In parts, because it comes with the chunks that show it, and each brings its own alone. */
export const messages: Messages = { ...banner, ...preferences, ...placeholder }
