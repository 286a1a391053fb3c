const { url } = import.meta

/** What lets this file come once lets it come again, as another module: HTML tells them apart by their fragments. */
export const ownAddress = (name: string): string => `${url}#${name}`

const tell = window[url.split('#').pop() as never] as ((areImports: number) => void) | undefined
tell?.(1)
