import { trusted } from '../core/trusted'

const loaded = new Set<string>()

/** Loads a vendor's script once, with the nonce that the page's own scripts have. */
export function loadScript(url: string): void {
  if (loaded.has(url)) return
  loaded.add(url)
  const script = document.createElement('script')
  script.async = true
  script.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
  script.src = trusted('createScriptURL', url)
  document.head.append(script)
}
