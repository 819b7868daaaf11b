import 'server-only'

/** The first and last id with this prefix of at least four hex digits; null for other words. */
export function idsFrom(word: string): { first: string; last: string } | null {
  const digits = word.replaceAll('-', '')
  if (!/^[0-9a-f]{4,32}$/.test(digits)) return null
  const first = toId(digits.padEnd(32, '0'))
  // Dashes are in their usual places, or absent.
  const isWritten = word === digits || first.startsWith(word)
  return isWritten ? { first, last: toId(digits.padEnd(32, 'f')) } : null
}

const toId = (digits: string) =>
  digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
