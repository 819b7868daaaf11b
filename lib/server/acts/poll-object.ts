import 'server-only'
import { canonicalJson, sha256 } from '@/lib/server/audit/digest'
import { toApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import { telnyxRead } from '@/lib/server/telnyx/read'
import type { ObjectReceiptRow } from './object-receipts'
import { endsIt, readerOf } from './objects'

/**
 * `done`: the read shows it happened; `not_yet`: the read shows it as before; `unseen`: not read.
 */
export type Sight = 'done' | 'not_yet' | 'unseen'

const digestOf = (value: unknown) => sha256(canonicalJson(value ?? null))

/**
 * Digests of a body's plain values by name, to compare with what is read back. Lists and objects
 * are left out, since Telnyx rewrites them in its own forms.
 */
export function wantedOf(body: Record<string, unknown> = {}): Record<string, string> {
  const plain = Object.entries(body).filter(([, value]) => typeof value !== 'object')
  return Object.fromEntries(plain.map(([name, value]) => [name, digestOf(value)]))
}

/** Whether every field that was sent, and that Telnyx returns, has the value that was sent. */
function isAsWanted(wanted: Record<string, string>, object: object): boolean {
  const shown = Object.entries(wanted).filter(([name]) => name in object)
  return shown.every(([name, digest]) => digestOf(Reflect.get(object, name)) === digest)
}

/** Reads the object of an act once. */
export async function pollObject(row: ObjectReceiptRow): Promise<Sight> {
  if (row.targetId === null) return 'unseen'
  const { read, parameter } = readerOf(row.operation)
  try {
    const object = await telnyxRead(read, { params: { [parameter]: row.targetId } })
    return !endsIt(row.operation) && isAsWanted(row.wanted, object) ? 'done' : 'not_yet'
  } catch (thrown) {
    const error = toApiError(thrown)
    if (error.key === 'not_found') return endsIt(row.operation) ? 'done' : 'not_yet'
    logger.debug({ err: error, audit_id: row.auditId }, 'read-back failed; another poll follows')
    return 'unseen'
  }
}
