import 'server-only'

/** The first and the last id that begin with at least four digits of hex; null for other words. */
export function idsFrom(word: string): { first: string; last: string } | null {
  const digits = word.replaceAll('-', '')
  if (!/^[0-9a-f]{4,32}$/.test(digits)) return null
  const first = toId(digits.padEnd(32, '0'))
  // Dashes stand where ids have them, or nowhere.
  const isWritten = word === digits || first.startsWith(word)
  return isWritten ? { first, last: toId(digits.padEnd(32, 'f')) } : null
}

const toId = (digits: string) =>
  digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
