/** Those names that fit an exact name or a pattern, in which each `*` stands for any characters. */
export function matching(names: readonly string[], pattern: string): string[] {
  const literal = pattern.replace(/[^\w*]/g, '\\$&')
  const whole = new RegExp(`^${literal.replace(/\*/g, '.*')}$`)
  return names.filter(name => whole.test(name))
}
