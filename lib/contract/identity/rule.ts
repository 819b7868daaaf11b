/** What makes several joins one person: a value in the claim's JSON, the name, or the whole claim. */
export type IdentityBy = { kind: 'path'; path: string } | { kind: 'name' } | { kind: 'context' }

export type IdentityRule = {
  by: IdentityBy
  /** How joins without a value are matched: by name, or not at all. */
  without: 'name' | 'apart'
  /** Placeholder values, such as `undefined`; their joins count as having none. */
  leftOut: string[]
}

export const defaultIdentityRule: IdentityRule = {
  by: { kind: 'name' },
  without: 'name',
  leftOut: [],
}

/** A participant's claim, parsed. */
export type Claim = {
  context: string
  /** Normalised; null without a name. */
  name: string | null
  /** Texts in the claim's JSON by their path. */
  claims: Readonly<Record<string, string>>
}

/**
 * The key that joins claims into one person, prefixed by its kind; null for a claim that stays
 * apart.
 */
export function identityOf(claim: Claim, rule: IdentityRule): string | null {
  const value = valueOf(claim, rule.by)
  if (value && !rule.leftOut.includes(value)) return `${labelOf(rule.by)}\n${value}`
  return rule.without === 'name' && claim.name ? `name\n${claim.name}` : null
}

/** The value of a claim for a rule; null if it has none. */
export function valueOf({ context, name, claims }: Claim, by: IdentityBy): string | null {
  if (by.kind === 'name') return name || null
  if (by.kind === 'context') return context || null
  const value = Object.hasOwn(claims, by.path) ? claims[by.path] : undefined
  return value?.trim() || null
}

const labelOf = (by: IdentityBy) => (by.kind === 'path' ? `path ${by.path}` : by.kind)
