import 'server-only'
import { storable } from '@/lib/server/db/storable'

/** Telnyx's payloads nest at most twice; more would only exhaust the stack. */
const maxDepth = 16

/** Signed links let anybody who reads them download the file: they are never stored. */
const isLink = (key: string) => /_url$/i.test(key)

function strip(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return storable(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > maxDepth) return null
  if (Array.isArray(value)) return value.map((inner: unknown) => strip(inner, depth + 1))
  return stripObject(value, depth + 1)
}

function stripObject(value: object, depth: number): Record<string, unknown> {
  const kept = Object.entries(value).filter(([key]) => !isLink(key))
  return Object.fromEntries(kept.map(([key, inner]) => [storable(key), strip(inner, depth)]))
}

/** A payload as it may be stored: without links, and without what Postgres cannot hold. */
export function stripPayload(payload: object): Record<string, unknown> {
  return stripObject(payload, 1)
}
