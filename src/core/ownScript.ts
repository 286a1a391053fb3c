import { isServer } from './isServer'

/**
 * Stands for the script that this code came with, which a bundle doesn't know: the first of the page that has a nonce. What
 * could be slipped into a page stands below those of its head. `undefined` where none has one, and on a server.
 */
export const ownScript = isServer
  ? undefined
  : // An image named `scripts` would stand in the place of the list that a document has.
    [...document.querySelectorAll('script')].find(({ nonce }) => nonce)
