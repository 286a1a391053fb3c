/**
 * Evaluates a `data-assent` attribute: ids apart from each other by spaces are all needed, ids between `|` are
 * alternatives, `!id` asks for a refusal.
 *
 * @param allows - whether one id is granted; `undefined` when there is no such id
 * @param decided - whether the visitor has chosen at all: silence is no refusal
 * @returns `undefined` when the condition is empty or names an unknown id: what it guards stays held
 */
export function meets(
  condition: string,
  allows: (id: string) => boolean | undefined,
  decided: boolean,
): boolean | undefined {
  let malformed = false
  const met = condition
    .trim()
    .split(/\s+/)
    .map(alternatives =>
      alternatives.split('|').map(term => {
        const refusal = term.startsWith('!')
        const allowed = allows(refusal ? term.slice(1) : term)
        malformed ||= allowed === undefined
        return refusal ? decided && !allowed : allowed
      }),
    )
    .every(alternatives => alternatives.includes(true))
  return malformed ? undefined : met
}
