import type { PlaceholderMessages } from '../../core/types'

export const placeholder: PlaceholderMessages = {
  heldBy: '{name} would load here. It may store cookies on your device.',
  loadOnce: 'Load once',
  allowAlways: 'Always allow',
}
