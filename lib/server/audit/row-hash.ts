import 'server-only'
import type { auditEvents } from '@/lib/server/db/schema'
import { canonicalJson, sha256 } from './digest'

export type AuditRow = typeof auditEvents.$inferSelect

/** The version that new rows are hashed by. */
export const hashVersion = 2

/** What the hash of a row of version 1 covers; the rows that were written first keep it for good. */
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
  // From here on the version covers itself. Version 1 is covered by being unlike the others: a row
  // that is said to be of another version has another hash.
  [2, [...firstFields, 'hashVersion']],
])

/** `details` may be erased, so its digest stands for it. */
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

/** Whether a row holds what its hash was made of, and nothing in a column that its hash leaves out. */
export function isAsHashed(row: AuditRow): boolean {
  const fields = coveredFields.get(row.hashVersion)
  if (!fields || row.hash !== hashOf(row, fields)) return false
  const covered = new Set<string>(fields)
  return Object.entries(row).every(
    ([name, value]) => value === null || covered.has(name) || neverCovered.has(name),
  )
}

/** What the chain keeps of a row's details. */
export function detailsDigest(details: AuditRow['details']): string {
  return sha256(canonicalJson(details))
}
