import { trusted } from '../core/trusted'

const scripts = new Map<string, HTMLScriptElement>()

/**
 * Loads a vendor's script once, with the nonce that the page's own scripts have.
 *
 * @returns `false` when it is there already
 */
export function loadScript(url: string): boolean {
  if (scripts.has(url)) return false
  const script = document.createElement('script')
  script.async = true
  script.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
  script.src = trusted('createScriptURL', url)
  script.addEventListener('load', () => script.setAttribute('data-assent-state', 'load'))
  scripts.set(url, script)
  document.head.append(script)
  return true
}

/**
 * Calls off a script that is still on its way, and takes out of its queue what it was to find there.
 *
 * @param commands - those of ours; the others in the queue are the page's own
 * @returns `false` when it has come already, and has to be told
 */
export function callOff(url: string, queue: unknown, commands: readonly unknown[]): boolean {
  const script = scripts.get(url)
  if (!script || script.dataset.assentState) return false
  scripts.delete(url)
  // It doesn't run when it comes, for then it belongs to no page.
  new Document().adoptNode(script)
  // Where the page has loaded the vendor's script itself, the queue is read already.
  if (Array.isArray(queue))
    queue.splice(0, queue.length, ...queue.filter(command => !commands.includes(command)))
  return true
}
