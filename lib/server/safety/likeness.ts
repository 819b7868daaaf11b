import 'server-only'
import { skeleton } from '@/lib/contract/skeleton'
import { nameIn } from '@/lib/server/bans/subject'
import { claimsOf } from '@/lib/server/mirror/put/claims'

/** Why two claims may be of one person: similar names, or an equal field. */
export type Likeness = { why: 'name'; field: null } | { why: 'field'; field: string }

/** A shorter name resembles too many others. */
const minNameLength = 4

/**
 * Why two claims may be of one person; null if nothing suggests it.
 * @param isRare whether nobody else there sends this value at this path
 */
export function likenessOf(
  removed: string | null,
  joined: string | null,
  isRare: (field: string, value: string) => boolean,
): Likeness | null {
  if (removed === null || joined === null) return null
  const field = sharedField(removed, joined, isRare)
  if (field !== null) return { why: 'field', field }
  return areAlike(nameIn(removed), nameIn(joined)) ? { why: 'name', field: null } : null
}

/** A value that tells people apart, such as an id, a number or an address; a mere word does not. */
const tellsApart = (value: string) => value.length >= 5 && /[\d@]/.test(value)

function sharedField(
  removed: string,
  joined: string,
  isRare: (field: string, value: string) => boolean,
): string | null {
  const theirs = claimsOf(joined)
  const name = nameIn(removed)
  for (const [field, value] of Object.entries(claimsOf(removed))) {
    if (value === name || !tellsApart(value)) continue
    if (Object.hasOwn(theirs, field) && theirs[field] === value && isRare(field, value))
      return field
  }
  return null
}

/**
 * Whether two names may be one: the same looks, the same words in another order, or one or two
 * typos apart. Names that differ only in numbers are likely assigned by an app.
 */
export function areAlike(one: string | null, other: string | null): boolean {
  const [a, b] = [plain(one), plain(other)]
  if (a.length < minNameLength || b.length < minNameLength) return false
  if (a === b || inOrder(one) === inOrder(other)) return true
  if (withoutNumbers(a) === withoutNumbers(b)) return false
  const maxEdits = Math.min(a.length, b.length) >= 8 ? 2 : 1
  return isWithin(a, b, maxEdits)
}

/** Names are cut to this length before they are compared. */
const maxLength = 64

const comparable = (name: string | null) =>
  skeleton((name ?? '').slice(0, maxLength).normalize('NFKC').toLowerCase()).replace(/\p{M}/gu, '')

const plain = (name: string | null) => comparable(name).replace(/[^\p{L}\p{N}]/gu, '')

const inOrder = (name: string | null) =>
  comparable(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ')

const withoutNumbers = (name: string) => name.replace(/\p{N}+/gu, '')

/**
 * Whether at most this many insertions, deletions or replacements separate the two (Levenshtein).
 */
function isWithin(a: string, b: string, maxEdits: number): boolean {
  if (Math.abs(a.length - b.length) > maxEdits) return false
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return (row[b.length] ?? Infinity) <= maxEdits
}
