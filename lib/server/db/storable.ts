import 'server-only'

/**
 * Removes NUL, which Postgres cannot store, and lone surrogates, which JSON cannot; hostile claims
 * may contain both.
 */
export function storable(text: unknown): string | null {
  return typeof text === 'string' ? text.replaceAll('\u0000', '\ufffd').toWellFormed() : null
}

/** Maximum length of a claim: it goes to every screen with each change of its participant. */
const maxClaim = 16_384

/** A participant's claim, cut with a mark if it is too long. */
export function storableClaim(text: unknown): string | null {
  const claim = storable(text)
  if (claim === null || claim.length <= maxClaim) return claim
  return `${claim.slice(0, maxClaim).toWellFormed()}… [cut, ${claim.length} characters]`
}
