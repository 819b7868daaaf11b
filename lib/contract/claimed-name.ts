import { displayName, type DisplayName } from './display-name'

/** A claim beyond so many UTF-16 units is not read as JSON: it runs per row and event. */
const maxParsed = 65_536
/** JSON is sometimes put into JSON as text, by one layer of an app after the other. */
const maxLayers = 3

/** What a participant calls themself. */
export type ClaimedName = DisplayName

/** The claims of many full rooms, in UTF-16 units; then all are read anew. */
const maxRemembered = 2_000_000
const remembered = new Map<string, ClaimedName>()
let rememberedUnits = 0

/**
 * Reads a name from a participant's `context`. Telnyx passes on whatever string the participant's own
 * client gave: often JSON with `username` or `name`, often plain text, sometimes an attack. Never
 * throws.
 */
export function claimedName(context: string | null | undefined): ClaimedName {
  if (typeof context !== 'string') return displayName(null)
  const known = remembered.get(context)
  if (known) return known
  const name = displayName(nameInJson(context, maxLayers) ?? context)
  // The map's own cost counts too, so that short claims do not fill it without end.
  rememberedUnits += context.length + 100
  if (rememberedUnits > maxRemembered) {
    remembered.clear()
    rememberedUnits = context.length
  }
  remembered.set(context, name)
  return name
}

const nameKeys = [
  ...['username', 'userName', 'user_name', 'name', 'displayName', 'display_name'],
  ...['fullName', 'full_name', 'nickname', 'nickName', 'nick_name', 'nick'],
]
/** Apps that send first and last name apart, in the spellings of the field. */
const nameParts: [given: string, family: string][] = [
  ['firstName', 'lastName'],
  ['first_name', 'last_name'],
  ['firstname', 'lastname'],
  ['givenName', 'familyName'],
  ['given_name', 'family_name'],
  ['given', 'family'],
  ['first', 'last'],
]
/** Where an app may have put who somebody is, one level down. */
const holders = ['user', 'profile', 'participant', 'context', 'data', 'name', 'username']

/** Null where the text is no JSON, or holds no name that could be one. */
function nameInJson(text: string, layers: number): string | null {
  const value = parse(text)
  if (typeof value !== 'string') return isRecord(value) ? nameOf(value, layers) : null
  const inner = layers > 1 ? nameInJson(value, layers - 1) : null
  return inner ?? value
}

function nameOf(record: object, layers: number): string | null {
  const claims = [...nameKeys.map((key) => own(record, key)), ...nameParts.map(joined(record))]
  const texts = claims.filter((claim) => typeof claim === 'string')
  const said = texts.find((claim) => displayName(claim).name !== null)
  if (said !== undefined) return (layers > 1 && nameInJson(said, layers - 1)) || said
  const nested = layers > 1 ? nameBelow(record) : null
  // An id is a poorer name than any text, but what the participant's app calls them.
  return (
    nested ?? claims.find((claim) => Number.isSafeInteger(claim))?.toString() ?? texts[0] ?? null
  )
}

function nameBelow(record: object): string | null {
  for (const key of holders) {
    const held = own(record, key)
    const value = typeof held === 'string' ? parse(held) : held
    const name = isRecord(value) ? nameOf(value, 1) : null
    if (name !== null && displayName(name).name !== null) return name
  }
  return null
}

const joined = (record: object) => (keys: [string, string]) => {
  const parts = keys.map((key) => own(record, key)).filter((part) => typeof part === 'string')
  return parts.length > 0 ? parts.join(' ') : undefined
}

/** Never what is inherited: `toString` is no name. */
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
