import 'server-only'

/** Postgres keeps no NUL, and JSON no half of a surrogate pair; a hostile claim may hold both. */
export function storable(text: unknown): string | null {
  return typeof text === 'string' ? text.replaceAll('\u0000', '\ufffd').toWellFormed() : null
}

/** A claim is kept to so many characters: it goes to every screen with each change of its person. */
const maxClaim = 16_384

/** What a participant's app sent, cut with a word if it is more than a claim needs. */
export function storableClaim(text: unknown): string | null {
  const claim = storable(text)
  if (claim === null || claim.length <= maxClaim) return claim
  return `${claim.slice(0, maxClaim).toWellFormed()}… [cut, ${claim.length} characters]`
}
