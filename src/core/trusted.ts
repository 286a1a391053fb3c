interface Policy {
  createScript(text: string): string
  createScriptURL(url: string): string
}

let policy: Policy | undefined

/**
 * The Trusted Types policy `assent`, which lets through what a page's own markup or its settings say, and so is as
 * trusted as the page; without Trusted Types, the text as it is.
 * https://w3c.github.io/trusted-types/dist/spec/
 */
export function trusted(kind: keyof Policy, text: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: Policy): Policy }
  }
  const same = (given: string) => given
  policy ??= trustedTypes?.createPolicy('assent', { createScript: same, createScriptURL: same })
  return policy?.[kind](text) ?? text
}
