import 'server-only'

/** The earlier of two of Telnyx's times; a known one comes before null. */
export function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return Date.parse(other) < Date.parse(one) ? other : one
}
