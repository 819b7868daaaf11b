import { displayName, type DisplayName } from './display-name'

/**
 * A claim longer than this (UTF-16 units) is not parsed as JSON, since it runs per row and event.
 */
const maxParsed = 65_536
/** Apps sometimes nest JSON in JSON as text, layer by layer. */
const maxLayers = 3

/** The name that a participant claims. */
export type ClaimedName = DisplayName

/** Size of the cache in UTF-16 units, enough for many full rooms; beyond it all are read again. */
const maxCachedUnits = 2_000_000
const cache = new Map<string, ClaimedName>()
let cachedUnits = 0

/**
 * Reads a name from a participant's `context`, an arbitrary string from the participant's own
 * client: often JSON with `username` or `name`, often plain text, sometimes an attack. Never
 * throws.
 */
export function claimedName(context: string | null | undefined): ClaimedName {
  if (typeof context !== 'string') return displayName(null)
  const cached = cache.get(context)
  if (cached) return cached
  const name = displayName(nameInJson(context, maxLayers) ?? context)
  // The map's overhead counts too, so that short claims cannot fill it without bound.
  cachedUnits += context.length + 100
  if (cachedUnits > maxCachedUnits) {
    cache.clear()
    cachedUnits = context.length
  }
  cache.set(context, name)
  return name
}

const nameKeys = [
  ...['username', 'userName', 'user_name', 'name', 'displayName', 'display_name'],
  ...['fullName', 'full_name', 'nickname', 'nickName', 'nick_name', 'nick'],
]
/** Spellings of separate first and last names. */
const nameParts: [given: string, family: string][] = [
  ['firstName', 'lastName'],
  ['first_name', 'last_name'],
  ['firstname', 'lastname'],
  ['givenName', 'familyName'],
  ['given_name', 'family_name'],
  ['given', 'family'],
  ['first', 'last'],
]
/** Fields that may hold the identity one level down. */
const containers = ['user', 'profile', 'participant', 'context', 'data', 'name', 'username']

/** The name in a JSON text; null if it is no JSON or has no plausible name. */
function nameInJson(text: string, layers: number): string | null {
  const value = parse(text)
  if (typeof value !== 'string') return isRecord(value) ? nameOf(value, layers) : null
  const inner = layers > 1 ? nameInJson(value, layers - 1) : null
  return inner ?? value
}

function nameOf(record: object, layers: number): string | null {
  const claims = [...nameKeys.map((key) => own(record, key)), ...nameParts.map(joined(record))]
  const texts = claims.filter((claim) => typeof claim === 'string')
  const claimed = texts.find((claim) => displayName(claim).name !== null)
  if (claimed !== undefined) return (layers > 1 && nameInJson(claimed, layers - 1)) || claimed
  const nested = layers > 1 ? nameBelow(record) : null
  // An id is the worst name, but it is what the app sent.
  return (
    nested ?? claims.find((claim) => Number.isSafeInteger(claim))?.toString() ?? texts[0] ?? null
  )
}

function nameBelow(record: object): string | null {
  for (const key of containers) {
    const inner = own(record, key)
    const value = typeof inner === 'string' ? parse(inner) : inner
    const name = isRecord(value) ? nameOf(value, 1) : null
    if (name !== null && displayName(name).name !== null) return name
  }
  return null
}

const joined = (record: object) => (keys: [string, string]) => {
  const parts = keys.map((key) => own(record, key)).filter((part) => typeof part === 'string')
  return parts.length > 0 ? parts.join(' ') : undefined
}

/** Own properties only: `toString` is no name. */
const own = (record: object, key: string): unknown =>
  Object.hasOwn(record, key) ? Reflect.get(record, key) : undefined

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parse(text: string): unknown {
  if (text.length > maxParsed || !/^\s*["{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Not JSON, or nested beyond the parser's stack: the text itself is the claim.
  }
}
