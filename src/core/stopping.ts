/** What services do to stop, while they do. */
export const stopping = new Set<Promise<unknown>>()
