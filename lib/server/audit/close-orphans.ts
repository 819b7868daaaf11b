import 'server-only'
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { auditHead } from '@/lib/server/db/schema'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import type { AuditEntry } from './chain'
import { appendMissing } from './record-later'
import { actsUnderWay } from './under-way'

type OpenIntent = {
  seq: number
  isOld: boolean
  auditId: string
  action: string
  targetType: string | null
  targetId: string | null
}

/** Intents without an outcome among the rows after `after`, which were added before `before`. */
async function openIntents(after: number, before: Date): Promise<OpenIntent[]> {
  const db = await database()
  const found = await db.execute<OpenIntent>(sql`
    select i.seq::int, i.audit_id as "auditId", i.action, i.target_type as "targetType",
      i.target_id as "targetId", i.at < ${before.toISOString()}::timestamptz as "isOld"
    from audit_events i
    where i.kind = 'intent' and i.seq > ${after}::bigint and not exists (
      select 1 from audit_events o where o.audit_id = i.audit_id and o.kind = 'outcome')
    order by i.seq`)
  return found.rows
}

const unknownOutcome = ({ seq: _seq, isOld: _isOld, ...intent }: OpenIntent): AuditEntry => ({
  ...intent,
  kind: 'outcome',
  at: new Date(),
  actorId: null,
  actorName: 'Roomwarden',
  actorRole: null,
  via: 'system',
  tokenId: null,
  peer: null,
  requestId: randomUUID(),
  outcome: 'unknown',
  status: null,
  error: null,
  details: { because: 'The server stopped before the answer came.' },
})

/**
 * Maximum duration of an act: 4 s for its intent, 4 s for its receipts, 10 s at Telnyx and the rest
 * for a database that was away.
 */
const maxActMs = 40_000

/** After a freeze of the database each instance has written its delayed rows by then. */
const settledMs = 10_000

type Closing = { after: number; epoch: number | null; since: number; busy: boolean }

const closing = () =>
  singleton<Closing>('audit.closing', () => ({ after: 0, epoch: null, since: 0, busy: false }))

async function headSeq(): Promise<number> {
  const db = await database()
  const [head] = await db.select({ seq: auditHead.seq }).from(auditHead)
  return head?.seq ?? 0
}

/**
 * Closes intents older than `ageMs` without an outcome as `unknown`, except this process's own in
 * flight. Returns how many.
 */
export async function closeOlder(ageMs: number): Promise<number> {
  const state = closing()
  const end = await headSeq()
  const open = await openIntents(state.after, new Date(Date.now() - ageMs))
  const orphans = open.filter(({ isOld, auditId }) => isOld && !actsUnderWay().has(auditId))
  for (const intent of orphans) await appendMissing(unknownOutcome(intent))
  const first = open.find((intent) => !orphans.includes(intent))
  // Rows before the first open one are never read again.
  state.after = first ? first.seq - 1 : end
  return orphans.length
}

/**
 * Run by the leader: closes intents whose instance died as `unknown`, within a minute. Intents of
 * live instances are never closed: by then their acts have ended and are recorded.
 */
export async function closeOrphans(epoch: number | null): Promise<void> {
  const state = closing()
  if (epoch !== state.epoch) Object.assign(state, { epoch, since: performance.now() })
  const hasSettled = performance.now() - state.since >= settledMs
  if (epoch === null || !hasSettled || state.busy) return
  state.busy = true
  try {
    const closed = await closeOlder(maxActMs)
    if (closed > 0) logger.warn({ closed_as_unknown: closed }, 'closed orphaned intents')
  } catch (error) {
    logger.warn({ err: error }, 'closing orphaned intents failed; retrying')
  } finally {
    state.busy = false
  }
}
