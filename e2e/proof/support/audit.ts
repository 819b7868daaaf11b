import { createHash } from 'node:crypto'

/** A row of the audit trail, in the database's snake case. */
export type AuditRow = {
  seq: string | number
  audit_id: string
  kind: 'intent' | 'outcome' | 'event' | 'denied'
  at: Date
  actor_id: string | null
  action: string
  target_id: string | null
  request_id: string
  outcome: string | null
  details: Record<string, unknown> | null
  details_digest: string
  previous_hash: string
  hash: string
  hash_version: number
}

export const everyAuditRow = 'select * from audit_events order by seq'

/**
 * Verifies the chain without any of the app's code: every row's hash is the SHA-256 of its fields,
 * sorted by name, and names the hash before it. Rows of version 1 leave the version itself out.
 * Returns the number of rows; throws at the first flaw.
 */
export function verifiedRows(rows: AuditRow[]): number {
  let previous = '0'.repeat(64)
  for (const [index, row] of rows.entries()) {
    const seq = Number(row.seq)
    const { hash, details, hash_version: version, ...rest } = row
    const covered = version === 1 ? { ...rest, seq } : { ...rest, seq, hash_version: version }
    const fields = Object.fromEntries(
      Object.entries(covered).map(([name, value]) => [camel(name), value]),
    )
    const isRight =
      seq === index + 1 &&
      row.previous_hash === previous &&
      hash === digest(fields) &&
      (details === null || digest(details) === row.details_digest)
    if (!isRight) throw new Error(`the chain breaks at row ${index + 1} (seq ${seq})`)
    previous = hash
  }
  return rows.length
}

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

function digest(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value instanceof Date) return value.toISOString()
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]))
}
