export const ownFile: string = import.meta.url

export const importedAs = ownFile.split('#').pop()
