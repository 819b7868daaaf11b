import 'server-only'

const maxPaths = 24
const maxDepth = 3
const maxValue = 200

/**
 * The short texts and numbers in a JSON claim by their path, such as `user.id`; none if it is no
 * JSON object. Never throws.
 */
export function claimsOf(context: string): Record<string, string> {
  const value = parse(context)
  const claims: [string, string][] = []
  if (isRecord(value)) collect(value, '', 1, claims)
  return Object.fromEntries(claims)
}

function collect(record: object, prefix: string, depth: number, into: [string, string][]): void {
  for (const [key, value] of Object.entries(record)) {
    if (into.length >= maxPaths) return
    const path = `${prefix}${key}`
    if (isRecord(value) && depth < maxDepth) collect(value, `${path}.`, depth + 1, into)
    else if (typeof value === 'string' || typeof value === 'number') add(path, `${value}`, into)
  }
}

function add(path: string, value: string, into: [string, string][]): void {
  if (path.length > maxValue || value.length > maxValue) return
  into.push([clean(path), clean(value)])
}

const clean = (text: string) => text.replaceAll('\u0000', '\ufffd').toWellFormed()

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parse(text: string): unknown {
  if (!/^\s*\{/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined // Not JSON: it has no paths.
  }
}
