/**
 * Where no `data:` may be imported: an address of the file that inserts modules, which tells by that name when it is
 * imported; `undefined` if it can't come. Only a file of its own has one, for nothing else may run once more.
 */
export const ownAddress = async (_name: string): Promise<string | undefined> => undefined
