import 'server-only'
import { setImmediate as turn } from 'node:timers/promises'
import { asc, gt, sql } from 'drizzle-orm'
import { z } from 'zod'
import { database, type Transaction } from '@/lib/server/db/client'
import { mirrorPersons, mirrorSessions } from '@/lib/server/db/mirror-schema'
import { mirrorContexts, mirrorTexts } from '@/lib/server/db/mirror-texts-schema'
import { defineJob } from '@/lib/server/jobs/define-job'
import { requireJob, type JobLease } from '@/lib/server/jobs/job-lease'
import { personIds } from './person-ids'
import { readRule } from './read-rule'
import { refreshPersons } from './refresh-persons'
import { stitchVisits } from './stitch-visits'

/** This many take the embedded database about 10 ms. */
const contextsAtOnce = 100
const sessionsAtOnce = 10
const personsAtOnce = 10
const pauseMs = 5_000

/**
 * Joins everybody again after the rule changed; rows written meanwhile already follow the new rule.
 */
export const rejoinJob = defineJob({
  kind: 'identity.rejoin',
  payload: z.object({}),
  concurrency: 1,
  nextAttempt: (attempts, _createdAt, now) =>
    attempts >= 10 ? null : new Date(now.getTime() + pauseMs),
  run: async ({ lease, signal }) => {
    await inBatches(lease, signal, rejoinContexts)
    await inBatches(lease, signal, restitchSessions)
    await inBatches(lease, signal, recountPersons)
    return undefined
  },
})

/** Processes the rows after `last` by id; returns the last processed id, null at the end. */
type Step<Id> = (tx: Transaction, last: Id | null) => Promise<Id | null>

async function inBatches<Id>(lease: JobLease, signal: AbortSignal, step: Step<Id>): Promise<void> {
  const db = await database()
  let last: Id | null = null
  do {
    signal.throwIfAborted()
    const from: Id | null = last
    last = await db.transaction(async (tx) => {
      await requireJob(tx, lease)
      return step(tx, from)
    })
    await turn()
  } while (last !== null)
}

async function rejoinContexts(tx: Transaction, last: number | null): Promise<number | null> {
  const { rule } = await readRule(tx)
  const rows = await tx
    .select({
      id: mirrorContexts.id,
      context: mirrorContexts.context,
      claims: mirrorContexts.claims,
      name: mirrorTexts.normalised,
    })
    .from(mirrorContexts)
    .leftJoin(mirrorTexts, sql`${mirrorTexts.id} = ${mirrorContexts.nameId}`)
    .where(gt(mirrorContexts.id, last ?? 0))
    .orderBy(asc(mirrorContexts.id))
    .limit(contextsAtOnce)
  const persons = await personIds(tx, rows, rule)
  const joined = rows.map(({ id }, at) => ({ id, person: persons[at] ?? null }))
  await tx.execute(sql`update ${mirrorContexts} as it set person_id = joined.person
    from jsonb_to_recordset(${JSON.stringify(joined)}::jsonb) as joined(id bigint, person bigint)
    where it.id = joined.id and it.person_id is distinct from joined.person`)
  return rows.at(-1)?.id ?? null
}

async function restitchSessions(tx: Transaction, last: string | null): Promise<string | null> {
  const rows = await tx
    .select({ id: mirrorSessions.id })
    .from(mirrorSessions)
    .where(last === null ? undefined : gt(mirrorSessions.id, last))
    .orderBy(asc(mirrorSessions.id))
    .limit(sessionsAtOnce)
  await stitchVisits(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.at(-1)?.id ?? null
}

/** Recalculates persons; some lose all joins under the new rule. */
async function recountPersons(tx: Transaction, last: number | null): Promise<number | null> {
  const rows = await tx
    .select({ id: mirrorPersons.id })
    .from(mirrorPersons)
    .where(gt(mirrorPersons.id, last ?? 0))
    .orderBy(asc(mirrorPersons.id))
    .limit(personsAtOnce)
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return null
  await tx.execute(sql`delete from ${mirrorPersons} as person
    where person.id = any(${`{${ids.join(',')}}`}::bigint[])
      and not exists (select 1 from ${mirrorContexts} context where context.person_id = person.id)`)
  await refreshPersons(tx, ids)
  return ids.at(-1) ?? null
}
