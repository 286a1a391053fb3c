interface Policy {
  createScript(text: string): string
  createScriptURL(url: string): string
}

let policy: Policy | undefined

/**
 * The Trusted Types policy `assent`, which lets through what a page's own markup or its settings say, and so is as
 * trusted as the page. Without Trusted Types, or where the page doesn't allow the policy, the text as it is: then what
 * loads decides whether it takes that.
 * https://w3c.github.io/trusted-types/dist/spec/
 */
export function trusted(kind: keyof Policy, text: string): string {
  const { trustedTypes } = globalThis as unknown as {
    trustedTypes: { createPolicy(name: string, rules: Policy): Policy }
  }
  const same = (given: string) => given
  const rules = { createScript: same, createScriptURL: same }
  try {
    policy ??= trustedTypes.createPolicy('assent', rules)
  } catch {
    policy = rules
  }
  return policy[kind](text)
}
