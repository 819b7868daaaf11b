import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { maxItemsShown, type DeletionState } from '@/lib/contract/deletions'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { auditEvents, deletionItems, deletionJobs, users } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { enqueueJob } from '@/lib/server/jobs/enqueue-job'
import { isJobOpen } from '@/lib/server/jobs/is-job-open'
import type { JobRunner } from '@/lib/server/jobs/runner'
import { startJobs, wakeJobs } from '@/lib/server/jobs/start-jobs'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { createDeletion } from './create-deletion'
import { deletionJob } from './deletion-job'
import { readDeletion } from './read-deletion'
import { resumeDeletion } from './resume-deletion'

let opened: OpenedDatabase
let simulator: RunningSimulator
let control: SimulatorControl
let runner: JobRunner

const actor = {
  userId: randomUUID(),
  name: 'Ada',
  email: 'ada@example.com',
  role: 'admin',
  via: 'cookie',
  userSessionId: null,
  tokenId: null,
} as const

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  simulator = await startSimulator({ scale: 40 })
  control = new SimulatorControl(simulator.url)
  setTestEnvironment({ upstream: simulator })
  // Otherwise the audit trail expects a journal beside an embedded database.
  process.env.DATABASE_URL = 'postgres://unused'
  const { userId: id, name, email, role } = actor
  await opened.db.insert(users).values({ id, name, email, role, passwordHash: 'x' })
  runner = await startJobs({ kinds: [deletionJob], isLeader: () => false })
})

afterAll(async () => {
  await runner.stop()
  await simulator.close()
  await opened.close()
})

beforeEach(async () => {
  await control.clearFaults()
  await control.setRateLimit(100_000)
})

async function recordings(count: number): Promise<string[]> {
  const ids: string[] = []
  for (let page = 1; ids.length < count; page += 1) {
    const url = `${simulator.url}/v2/room_recordings?page[size]=250&page[number]=${page}`
    const headers = { authorization: `Bearer ${simulator.apiKey}` }
    const { data } = (await (await fetch(url, { headers })).json()) as { data: { id: string }[] }
    if (data.length === 0) throw new Error(`the simulator has only ${ids.length} recordings`)
    ids.push(...data.map(({ id }) => id))
  }
  return ids.slice(0, count)
}

/** How often each id was deleted at the simulator. */
async function sent(): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const { method, path } of await control.calls()) {
    if (method !== 'DELETE') continue
    const id = path.split('?')[0]?.split('/').at(-1) ?? ''
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

type Left = { targetId: string; state?: DeletionState }

/** A deletion left by a stopped server, by default with nothing sent. */
async function leftBehind(job: { actorId: string; actorName: string }, left: Left[]) {
  return opened.db.transaction(async (tx) => {
    const [row] = await tx.insert(deletionJobs).values(job).returning()
    const id = row?.id ?? ''
    await tx
      .insert(deletionItems)
      .values(left.map((item, position) => ({ jobId: id, position, ...item })))
    const payload = { deletionId: id, userId: job.actorId, again: false }
    await enqueueJob(tx, deletionJob, payload, { id, subject: id })
    return id
  })
}

async function ended(id: string) {
  await expect.poll(() => isJobOpen(id), { timeout: 200_000, interval: 100 }).toBe(false)
  return (await readDeletion(id)).data
}

async function idsIn(jobId: string, state: DeletionState): Promise<string[]> {
  const ofState = and(eq(deletionItems.jobId, jobId), eq(deletionItems.state, state))
  const rows = await opened.db.select().from(deletionItems).where(ofState)
  return rows.map(({ targetId }) => targetId)
}

describe('a deletion of several', () => {
  it('deletes a thousand one by one, through refusals, lost answers and a rate limit', async () => {
    const ids = await recordings(990)
    const absent = Array.from({ length: 10 }, () => randomUUID())
    const [broken = '', lost = '', unanswered = '', limited = ''] = ids.filter(
      (_, i) => i % 200 === 7,
    )
    await control.addFault({ id: broken, method: 'DELETE', shape: 'server_error_errors', times: 1 })
    await control.addFault({ id: lost, method: 'DELETE', shape: 'reset_after_effect', times: 1 })
    await control.addFault({ id: unanswered, method: 'DELETE', shape: 'reset', times: 1 })
    await control.addFault({
      id: limited,
      method: 'DELETE',
      shape: 'rate_limited_reset',
      ms: 1000,
      times: 1,
    })
    await control.clearCalls()
    const all = [...ids.slice(0, 500), ...absent, ...ids.slice(500)]
    const { data } = await createDeletion(actor, { ids: all, reason: 'retention' })
    const done = await ended(data.id)

    expect(done.finishedAt).not.toBeNull()
    expect(done.counts).toMatchObject({ waiting: 0, sending: 0, failed: 0, deleted: 987 })
    // Sent without an answer: a read shows that one was deleted; the others stay unknown.
    expect((await idsIn(data.id, 'gone')).toSorted()).toEqual([...absent, lost].toSorted())
    expect((await idsIn(data.id, 'unknown')).toSorted()).toEqual([broken, unanswered].toSorted())
    // Items that need attention are listed first.
    expect(done.items).toHaveLength(maxItemsShown)
    expect(done.items.slice(0, 2).map(({ state }) => state)).toEqual(['unknown', 'unknown'])
    const calls = await sent()
    expect(calls.size).toBe(1000)
    expect([...calls].filter(([, times]) => times > 1)).toEqual([[limited, 2]])
    expect((await control.calls()).filter(({ path }) => /room_recordings\?/.test(path))).toEqual([])

    await control.clearCalls()
    await resumeDeletion(actor, data.id)
    const again = await ended(data.id)
    expect(again.counts).toMatchObject({ deleted: 989, gone: 11, unknown: 0 })
    expect([...(await sent()).keys()].toSorted()).toEqual([broken, unanswered].toSorted())
  })

  it('writes an intent and an outcome for each item', async () => {
    const ids = await recordings(3)
    const { data } = await createDeletion(actor, { ids: [...ids, ...ids], reason: 'spam' })
    const { items } = await ended(data.id)
    expect(items.map(({ id }) => id)).toEqual(ids)
    const rows = await opened.db
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.requestId, data.id), eq(auditEvents.action, 'recording.delete')))
    expect(rows.map(({ targetId, kind }) => `${targetId} ${kind}`).toSorted()).toEqual(
      ids.flatMap((id) => [`${id} intent`, `${id} outcome`]).toSorted(),
    )
    expect(rows.find(({ kind }) => kind === 'intent')).toMatchObject({
      actorName: 'Ada',
      details: { reason: 'spam' },
    })
  })

  it('resumes after a crash, and repeats nothing that may have happened', async () => {
    const [waiting = '', there = '', deleted = ''] = await recordings(3)
    const absent = randomUUID()
    await control.clearCalls()
    const id = await leftBehind({ actorId: actor.userId, actorName: actor.name }, [
      { targetId: waiting },
      { targetId: there, state: 'sending' },
      { targetId: deleted, state: 'deleted' },
      { targetId: absent, state: 'sending' },
    ])
    wakeJobs()
    const { items } = await ended(id)
    expect(Object.fromEntries(items.map((item) => [item.id, item.state]))).toEqual({
      [waiting]: 'deleted',
      [there]: 'unknown',
      [deleted]: 'deleted',
      [absent]: 'gone',
    })
    expect([...(await sent()).keys()]).toEqual([waiting])
  })

  it('does not resume for a user who may no longer delete', async () => {
    const [waiting = '', ...others] = await recordings(4)
    await control.clearCalls()
    const id = await leftBehind({ actorId: randomUUID(), actorName: 'Gone' }, [
      { targetId: waiting },
    ])
    const mine = { actorId: actor.userId, actorName: actor.name }
    const allowed = await leftBehind(
      mine,
      others.map((targetId) => ({ targetId })),
    )
    wakeJobs()
    expect((await ended(allowed)).finishedAt).not.toBeNull()
    await ended(id)
    expect([...(await sent()).keys()].toSorted()).toEqual(others.toSorted())
    expect((await readDeletion(id)).data).toMatchObject({ running: false, finishedAt: null })
    await resumeDeletion(actor, id)
    expect((await ended(id)).counts).toMatchObject({ deleted: 1, waiting: 0 })
  })
})
