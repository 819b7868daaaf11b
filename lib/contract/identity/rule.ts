/** What makes several joins one person: a value in the claim's JSON, the name, or the whole claim. */
export type IdentityBy = { kind: 'path'; path: string } | { kind: 'name' } | { kind: 'context' }

export type IdentityRule = {
  by: IdentityBy
  /** What joins without a value go by: their name, or nothing, so that each stays apart. */
  without: 'name' | 'apart'
  /** Values that stand for nobody, such as `undefined`; their joins are without a value. */
  leftOut: string[]
}

export const defaultIdentityRule: IdentityRule = {
  by: { kind: 'name' },
  without: 'name',
  leftOut: [],
}

/** What a participant's app said of them. */
export type Claim = {
  context: string
  /** Normalised; null where the claim holds no name. */
  name: string | null
  /** Texts in the claim's JSON by their path. */
  claims: Readonly<Record<string, string>>
}

/** The text by which a claim is joined with others, told apart by what it is; null where it stays apart. */
export function identityOf(claim: Claim, rule: IdentityRule): string | null {
  const value = valueOf(claim, rule.by)
  if (value && !rule.leftOut.includes(value)) return `${labelOf(rule.by)}\n${value}`
  return rule.without === 'name' && claim.name ? `name\n${claim.name}` : null
}

/** Null where a claim says nothing of it. */
export function valueOf({ context, name, claims }: Claim, by: IdentityBy): string | null {
  if (by.kind === 'name') return name || null
  if (by.kind === 'context') return context || null
  const value = Object.hasOwn(claims, by.path) ? claims[by.path] : undefined
  return value?.trim() || null
}

const labelOf = (by: IdentityBy) => (by.kind === 'path' ? `path ${by.path}` : by.kind)
