import 'server-only'
import type { auditEvents } from '@/lib/server/db/schema'
import { canonicalJson, sha256 } from './digest'

export type AuditRow = typeof auditEvents.$inferSelect

/** The hash version of new rows. */
export const hashVersion = 2

/** The fields of version 1, which the oldest rows keep for good. */
const firstFields = [
  'seq',
  'auditId',
  'kind',
  'at',
  'actorId',
  'actorName',
  'actorRole',
  'via',
  'tokenId',
  'peer',
  'requestId',
  'action',
  'targetType',
  'targetId',
  'outcome',
  'status',
  'error',
  'detailsDigest',
  'previousHash',
] as const satisfies (keyof AuditRow)[]

/**
 * The fields that each version's hash covers. A list here never changes. A new column needs a new
 * version that names it, and is null in every row of an earlier one.
 */
const coveredFields = new Map<number, readonly (keyof AuditRow)[]>([
  [1, firstFields],
  // From here on the hash covers the version. A version 1 row cannot pass for a later one, nor the
  // reverse: each version gives another hash.
  [2, [...firstFields, 'hashVersion']],
])

/** `details` may be erased, so the hash covers their digest instead. */
const neverCovered = new Set<string>(['details', 'hash', 'hashVersion'])

function hashOf(row: Omit<AuditRow, 'hash'>, fields: readonly (keyof AuditRow)[]): string {
  const values: Partial<Record<string, unknown>> = row
  return sha256(
    canonicalJson(Object.fromEntries(fields.map((name) => [name, values[name] ?? null]))),
  )
}

/** The hash of a row by its own version. Throws for a version that does not exist. */
export function rowHash(row: Omit<AuditRow, 'hash'>): string {
  const fields = coveredFields.get(row.hashVersion)
  if (!fields) throw new Error(`No row is hashed by version ${row.hashVersion}.`)
  return hashOf(row, fields)
}

/** Whether a row matches its hash, and has nothing in columns that the hash leaves out. */
export function isAsHashed(row: AuditRow): boolean {
  const fields = coveredFields.get(row.hashVersion)
  if (!fields || row.hash !== hashOf(row, fields)) return false
  const covered = new Set<string>(fields)
  return Object.entries(row).every(
    ([name, value]) => value === null || covered.has(name) || neverCovered.has(name),
  )
}

/** The digest of a row's details that the chain covers. */
export function detailsDigest(details: AuditRow['details']): string {
  return sha256(canonicalJson(details))
}
