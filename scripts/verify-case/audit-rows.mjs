import { createHash } from 'node:crypto'

const first = [
  ...['seq', 'auditId', 'kind', 'at', 'actorId', 'actorName', 'actorRole', 'via', 'tokenId'],
  ...['peer', 'requestId', 'action', 'targetType', 'targetId', 'outcome', 'status', 'error'],
  ...['detailsDigest', 'previousHash'],
]

/** What the hash of a row covers, by its version: as in lib/server/audit/row-hash.ts. */
const covered = new Map([
  [1, first],
  [2, [...first, 'hashVersion']],
])

/**
 * Whether a row of the audit trail holds what its hash was made of.
 *
 * @param {Record<string, unknown>} row
 */
export function isAsHashed(row) {
  const fields = covered.get(Number(row.hashVersion))
  if (!fields) return false
  // Sorted keys give equal values equal text; all of them are plain.
  const sorted = fields.toSorted().map((name) => [name, row[name] ?? null])
  const text = JSON.stringify(Object.fromEntries(sorted))
  return createHash('sha256').update(text).digest('hex') === row.hash
}
