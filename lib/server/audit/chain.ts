import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { DatabaseAway } from '@/lib/server/db/fault'
import { auditHead } from '@/lib/server/db/schema'
import { singleton } from '@/lib/server/process'
import { detailsDigest, hashVersion, rowHash, type AuditRow } from './row-hash'

/** A row before it is added to the chain. */
export type AuditEntry = Omit<
  AuditRow,
  'seq' | 'previousHash' | 'hash' | 'hashVersion' | 'detailsDigest'
>

type Head = { seq: number; hash: string }
type Writer = { queue: Promise<unknown>; head: Head | null }

const writer = () =>
  singleton<Writer>('audit.writer', () => ({ queue: Promise.resolve(), head: null }))

function linked(entry: AuditEntry, head: Head): AuditRow {
  const row = {
    ...entry,
    seq: head.seq + 1,
    previousHash: head.hash,
    detailsDigest: detailsDigest(entry.details),
    hashVersion,
  }
  return { ...row, hash: rowHash(row) }
}

async function readHead(): Promise<Head> {
  const db = await database()
  const [head] = await db.select().from(auditHead).where(eq(auditHead.id, 1))
  if (!head) throw new Error('The audit trail has no head row; the migrations did not run.')
  return { seq: head.seq, hash: head.hash }
}

/** Moves the head and adds the row in one statement; false if another process was faster. */
async function tryAppend(row: AuditRow): Promise<boolean> {
  const db = await database()
  const moved = await db.execute(sql`
    with moved as (
      update audit_head set seq = ${row.seq}::bigint, hash = ${row.hash}
      where id = 1 and seq = ${row.seq - 1}::bigint and hash = ${row.previousHash}
      returning 1
    )
    insert into audit_events (seq, audit_id, kind, at, actor_id, actor_name, actor_role, via,
      token_id, peer, request_id, action, target_type, target_id, outcome, status, error, details,
      details_digest, previous_hash, hash, hash_version)
    select ${row.seq}::bigint, ${row.auditId}::uuid, ${row.kind}, ${row.at.toISOString()}::timestamptz,
      ${row.actorId}::uuid, ${row.actorName}, ${row.actorRole}, ${row.via}, ${row.tokenId}::uuid,
      ${row.peer}, ${row.requestId}, ${row.action}, ${row.targetType}, ${row.targetId},
      ${row.outcome}, ${row.status}::int, ${row.error},
      ${row.details === null ? null : JSON.stringify(row.details)}::jsonb,
      ${row.detailsDigest}, ${row.previousHash}, ${row.hash}, ${row.hashVersion}::int
    from moved returning seq`)
  return moved.rows.length === 1
}

const attempts = 50

/** Retries while another process moves the head first; `false` means it did. */
async function atHead<Result>(attempt: (head: Head) => Promise<Result | false>): Promise<Result> {
  const state = writer()
  for (let count = 0; count < attempts; count += 1) {
    state.head ??= await readHead()
    const result = await attempt(state.head)
    if (result !== false) return result
    state.head = null
  }
  throw new Error(`The audit trail was moved by others ${attempts} times in a row.`)
}

async function appendAfter(head: Head, entry: AuditEntry): Promise<AuditRow | false> {
  const row = linked(entry, head)
  if (!(await tryAppend(row))) return false
  writer().head = { seq: row.seq, hash: row.hash }
  return row
}

/** Limit for the queue and the database together; an act waits no longer to be recorded. */
const appendMs = 4_000

/** Rejects after `appendMs`; the write in flight may still succeed. */
function withinLimit<Result>(done: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DatabaseAway(true)), appendMs)
    void done.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Queues the rows of one process, so that they do not race for the head. */
function queued<Result>(run: () => Promise<Result>): Promise<Result> {
  const state = writer()
  const deadline = performance.now() + appendMs
  const done = state.queue.then(async () => {
    if (performance.now() > deadline) throw new DatabaseAway(false)
    return run().catch((error: unknown) => {
      state.head = null
      throw error
    })
  })
  state.queue = done.catch(() => undefined) // The error goes to whoever appended; the queue goes on.
  return withinLimit(done)
}

/** Adds a row at the end of the chain and commits it, within four seconds; throws if it cannot. */
export function appendAudit(entry: AuditEntry): Promise<AuditRow> {
  return queued(() => atHead((head) => appendAfter(head, entry)))
}

/**
 * Adds a row unless the chain already has it; null if it does. The row is added only if the head
 * has not moved since the check, so no other instance can have added it in between.
 */
export function appendAuditUnless(
  isRecorded: () => Promise<boolean>,
  entry: AuditEntry,
): Promise<AuditRow | null> {
  return queued(() =>
    atHead(async (head) => ((await isRecorded()) ? null : appendAfter(head, entry))),
  )
}
