import type { Consent } from './types'

/**
 * Evaluates a `data-assent` attribute: ids apart from each other by spaces are all needed, ids between `|` are
 * alternatives, `!id` asks for a refusal: what the visitor hasn't been asked about yet is neither granted nor refused.
 *
 * @throws Error when the condition is empty or names an unknown id, wherever in it
 */
export function meets(
  condition: string,
  { has, $record, settings }: Pick<Consent, 'settings' | 'has' | '$record'>,
): boolean {
  const isMet = (term: string) => {
    const id = term.replace(/^!/, '')
    if (!settings.categoryOf.get(id)) throw Error(`unknown ${condition}`)
    return id === term ? has(id) : $record.get()?.choices[id] === false
  }
  return condition
    .trim()
    .split(/\s+/)
    .map(alternatives => alternatives.split('|').map(isMet))
    .every(alternatives => alternatives.includes(true))
}
