/**
 * Evaluates a `data-assent` attribute: ids apart from each other by spaces are all needed, ids between `|` are
 * alternatives, `!id` asks for a refusal.
 *
 * @param allows - whether one id is granted; `undefined` when there is no such id
 * @param decided - whether the visitor has chosen at all: silence is no refusal
 * @throws Error when the condition is empty or names an unknown id, wherever in it
 */
export function meets(
  condition: string,
  allows: (id: string) => boolean | undefined,
  decided: boolean,
): boolean {
  const isMet = (term: string) => {
    const id = term.replace('!', '')
    const allowed = allows(id)
    if (allowed === undefined) throw Error(`unknown id ${condition}`)
    return id === term ? allowed : decided && !allowed
  }
  return condition
    .trim()
    .split(/\s+/)
    .map(alternatives => alternatives.split('|').map(isMet))
    .every(alternatives => alternatives.includes(true))
}
