import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import {
  deletionStates,
  type DeletionAnswer,
  type DeletionItem,
  type DeletionState,
} from '@/lib/contract/deletions'
import { database } from '@/lib/server/db/client'
import { auditEvents } from '@/lib/server/db/schema'
import { cachedRecording, type CachedRecording } from '@/lib/server/objects/recordings'
import { cachedPerson, loadPeople } from '@/lib/server/objects/people'
import { isJobOpen } from '@/lib/server/jobs/is-job-open'
import { findJob, itemsOf, type DeletionRow } from './deletion-rows'
import { runningDeletion } from './run-deletion'

type Owner = Pick<CachedRecording, 'personId' | 'sessionId'>

/** What a deletion has become so far, item by item, in the order chosen. Throws `not_found`. */
export async function readDeletion(id: string): Promise<DeletionAnswer> {
  const job = await findJob(id)
  const isOpen = await isJobOpen(id)
  const rows = await itemsOf(id)
  const owners = await ownersOf(rows)
  await loadPeople(
    [...owners.values()].map(({ personId, sessionId }) => ({ id: personId, sessionId })),
  )
  const run = runningDeletion(id)
  const paused = run && run.pausedUntil > Date.now()
  return {
    data: {
      id: job.id,
      actorName: job.actorName,
      reason: job.reason,
      createdAt: job.createdAt.toISOString(),
      running: isOpen,
      finishedAt: job.finishedAt?.toISOString() ?? null,
      pausedUntil: paused ? new Date(run.pausedUntil).toISOString() : null,
      counts: countsOf(rows),
      items: rows.map((row) => toItem(row, owners.get(row.targetId))),
    },
  }
}

function countsOf(rows: DeletionRow[]): Record<DeletionState, number> {
  const counts = Object.fromEntries(deletionStates.map((state) => [state, 0]))
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1
  return counts as Record<DeletionState, number>
}

function toItem(row: DeletionRow, owner: Owner | undefined): DeletionItem {
  const { targetId: id, state, auditId, error, sizeMb } = row
  const personId = owner?.personId
  const person = personId
    ? { id: personId, context: cachedPerson(personId)?.context ?? null }
    : null
  return { id, state, auditId, error, sizeMb, person }
}

/** From memory, or, after a restart, from what the audit trail says of each deletion. */
async function ownersOf(rows: DeletionRow[]): Promise<Map<string, Owner>> {
  const owners = new Map<string, Owner>()
  const missing: string[] = []
  for (const { targetId, auditId } of rows) {
    const held = cachedRecording(targetId)
    if (held) owners.set(targetId, held)
    else if (auditId) missing.push(auditId)
  }
  if (missing.length === 0) return owners
  const db = await database()
  const found = await db
    .select({ targetId: auditEvents.targetId, details: auditEvents.details })
    .from(auditEvents)
    .where(and(inArray(auditEvents.auditId, missing), eq(auditEvents.kind, 'intent')))
  for (const { targetId, details } of found) {
    if (targetId) owners.set(targetId, ownerIn(details))
  }
  return owners
}

const text = (value: unknown) => (typeof value === 'string' ? value : null)

function ownerIn(details: Record<string, unknown> | null): Owner {
  return { personId: text(details?.participant_id), sessionId: text(details?.session_id) }
}
