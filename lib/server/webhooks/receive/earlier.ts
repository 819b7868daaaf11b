import 'server-only'

/** The earlier of two of Telnyx's times; one that is known comes before one that is not. */
export function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return Date.parse(other) < Date.parse(one) ? other : one
}
