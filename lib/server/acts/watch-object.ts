import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { recordEvent } from '@/lib/server/audit/record'
import { systemName } from '@/lib/server/auth/audited-principal'
import { operation } from '@/lib/contract/operations'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import { pollObject, type Sight } from './poll-object'
import { pollsFrom } from './poll-times'
import { changeObjectReceipt, type ObjectReceiptRow } from './object-receipts'
import { targetTypeOf } from './objects'

/** From here on, an object that is unchanged is reported as still here. */
const stillHereAfterMs = 8_000

const watched = () => singleton<Set<string>>('acts.watched_objects', () => new Set())

/** Whether this process polls for the proof of an act. */
export function isWatchedHere(auditId: string): boolean {
  return watched().has(auditId)
}

async function settle(row: ObjectReceiptRow, sight: Sight): Promise<void> {
  const elapsed = Date.now() - row.sentAt.getTime()
  if (sight === 'done')
    return changeObjectReceipt(row, {
      state: 'confirmed',
      confirmedAfterMs: elapsed,
      error: null,
      nextReadAt: null,
      open: false,
    })
  if (elapsed < stillHereAfterMs) return
  if (sight === 'not_yet') return changeObjectReceipt(row, { state: 'still_here' })
  if (row.state === 'accepted') return changeObjectReceipt(row, { state: 'unknown' })
}

async function recordProof(row: ObjectReceiptRow): Promise<void> {
  await recordEvent({
    action: `${operation(row.operation).audit}_proof`,
    actor: { id: null, name: systemName, role: null, via: 'system' },
    peer: null,
    requestId: row.requestId,
    targetType: targetTypeOf(row.operation),
    ...(row.targetId && { targetId: row.targetId }),
    details: { of: row.auditId, state: row.state, after_ms: row.confirmedAfterMs },
  })
}

/** Polls the object until the act is proved or a minute has passed, and records the result. */
async function watch(row: ObjectReceiptRow): Promise<void> {
  await settle(row, await pollObject(row))
  for (const at of pollsFrom(row.sentAt)) {
    if (!row.open) break
    await changeObjectReceipt(row, { nextReadAt: at })
    await wait(Math.max(0, at.getTime() - Date.now()), undefined, { ref: false })
    await settle(row, await pollObject(row))
  }
  if (row.open) await changeObjectReceipt(row, { nextReadAt: null, open: false })
  await recordProof(row)
}

/** Watches in the background; the leader adopts what a failure leaves open. */
export function startWatchingObject(row: ObjectReceiptRow): void {
  if (watched().has(row.auditId)) return
  watched().add(row.auditId)
  watch(row)
    .catch((error: unknown) => {
      logger.error({ err: error, audit_id: row.auditId }, 'watching an act failed')
    })
    .finally(() => watched().delete(row.auditId))
}
