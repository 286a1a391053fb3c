/** What pages load needn't ask. */
export const isServer = false
