interface Policy {
  createScript(text: string): string
  createScriptURL(url: string): string
}

let policy: Policy | undefined

/**
 * The Trusted Types policy `assent`, which lets through what a page's own markup or its settings say, and so is as
 * trusted as the page; without Trusted Types, the text as it is.
 * https://w3c.github.io/trusted-types/dist/spec/
 *
 * @throws TypeError where the page allows policies of other names alone. Each attempt would be a violation, so there is
 * only one.
 */
export function trusted(kind: keyof Policy, text: string): string {
  const { trustedTypes } = window as unknown as {
    trustedTypes?: { createPolicy(name: string, rules: Policy): Policy }
  }
  const same = (given: string) => given
  const rules = { createScript: same, createScriptURL: same }
  if (!policy) {
    // Where none can be made, this one throws.
    policy = {} as Policy
    policy = trustedTypes?.createPolicy('assent', rules) ?? rules
  }
  return policy[kind](text)
}
