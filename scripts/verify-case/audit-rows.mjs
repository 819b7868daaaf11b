import { createHash } from 'node:crypto'

const first = [
  ...['seq', 'auditId', 'kind', 'at', 'actorId', 'actorName', 'actorRole', 'via', 'tokenId'],
  ...['peer', 'requestId', 'action', 'targetType', 'targetId', 'outcome', 'status', 'error'],
  ...['detailsDigest', 'previousHash'],
]

/** The fields that a row's hash covers, by its version, as in lib/server/audit/row-hash.ts. */
const covered = new Map([
  [1, first],
  [2, [...first, 'hashVersion']],
])

/**
 * Whether the hash of an audit row matches its fields.
 *
 * @param {Record<string, unknown>} row
 */
export function isAsHashed(row) {
  const fields = covered.get(Number(row.hashVersion))
  if (!fields) return false
  // Sorted keys give equal rows equal text; all values are plain.
  const sorted = fields.toSorted().map((name) => [name, row[name] ?? null])
  const text = JSON.stringify(Object.fromEntries(sorted))
  return createHash('sha256').update(text).digest('hex') === row.hash
}
