/** Whether there is a name that fits both patterns. */
export function overlap(a: string, b: string): boolean {
  if (!a || !b) return /^\**$/.test(a + b)
  // A star stands for nothing, or for what the other begins with.
  if (a[0] === '*') return overlap(a.slice(1), b) || overlap(a, b.slice(1))
  if (b[0] === '*') return overlap(b, a)
  return a[0] === b[0] && overlap(a.slice(1), b.slice(1))
}

/** Those names that fit an exact name or a pattern, in which each `*` stands for any characters. */
export function matching(names: readonly string[], pattern: string): string[] {
  const literal = pattern.replace(/[^\w*]/g, '\\$&')
  const whole = new RegExp(`^${literal.replace(/\*/g, '.*')}$`)
  return names.filter(name => whole.test(name))
}
