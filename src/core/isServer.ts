/** Where there is no page: nothing is stored, shown or run there. */
export const isServer = typeof document !== 'object'
