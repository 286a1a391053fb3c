const script = document.currentScript

/**
 * The script that this code came with, seen while it runs; later there is none to see. An image named `currentScript`
 * would stand in its place, so its kind is checked.
 */
export const ownScript = script?.localName === 'script' ? (script as HTMLScriptElement) : undefined
