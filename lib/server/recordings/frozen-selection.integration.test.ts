import { randomUUID } from 'node:crypto'
import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Recording } from '@/lib/contract/telnyx'
import { selectionTtlMs, type FrozenSelection } from '@/lib/contract/selections'
import { createTestUser } from '@/lib/server/auth/test-accounts'
import type { Actor } from '@/lib/server/auth/actor'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { jobs } from '@/lib/server/db/jobs-schema'
import { deletionItems, deletionJobs } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { isApiError } from '@/lib/server/errors'
import { isJobOpen } from '@/lib/server/jobs/is-job-open'
import { startJobs } from '@/lib/server/jobs/start-jobs'
import { markGone } from '@/lib/server/mirror/put/mark-gone'
import { putRecordings } from '@/lib/server/mirror/put/put-recordings'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { createDeletion } from './create-deletion'
import { deletionJob } from './deletion-job'
import { freezeSelection } from './freeze-selection'
import { readDeletion } from './read-deletion'
import { resumeDeletion } from './resume-deletion'

const all = 312
let opened: OpenedDatabase
let simulator: RunningSimulator
let control: SimulatorControl
let admin: Actor
let copied: (Recording & { id: string })[]

async function actorOf(name: string): Promise<Actor> {
  const { id } = await createTestUser({ role: 'admin', name })
  return {
    userId: id,
    name,
    role: 'admin',
    via: 'token',
    tokenId: null,
    userSessionId: null,
  } as Actor
}

const call = (method: string, path: string) =>
  fetch(`${simulator.url}/v2${path}`, {
    method,
    headers: { authorization: `Bearer ${simulator.apiKey}` },
  })

const copy = (rows: typeof copied) => putRecordings(rows, { readAt: new Date() })

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  simulator = await startSimulator({ scale: 40 })
  control = new SimulatorControl(simulator.url)
  setTestEnvironment({ upstream: simulator })
  // Otherwise the audit trail expects a journal beside an embedded database.
  process.env.DATABASE_URL = 'postgres://unused'
  admin = await actorOf('Ada')
  const pages = await Promise.all(
    [1, 2].map(async (page) => {
      const path = `/room_recordings?page[size]=250&page[number]=${page}`
      return ((await (await call('GET', path)).json()) as { data: typeof copied }).data
    }),
  )
  copied = pages.flat().slice(0, all + 1)
  await copy(copied)
  const gone = copied.pop()
  await markGone('recordings', gone?.id ?? '', { readAt: new Date() })
})

beforeEach(() => opened.db.delete(deletionJobs))

afterAll(async () => {
  await simulator.close()
  await opened.close()
})

async function refusal(act: Promise<unknown>): Promise<string> {
  const thrown = await act.then(
    () => 'nothing',
    (error: unknown) => error,
  )
  return isApiError(thrown) ? thrown.key : String(thrown)
}

const begin = ({ id, count }: Pick<FrozenSelection, 'id' | 'count'>, actor = admin) =>
  createDeletion(actor, { selection: id, count, reason: 'retention' })

const itemsOf = (jobId: string) =>
  opened.db
    .select()
    .from(deletionItems)
    .where(eq(deletionItems.jobId, jobId))
    .orderBy(asc(deletionItems.position))

describe('a frozen selection', () => {
  it('holds all matches at that moment, with their size and age, in the order of the list', async () => {
    const { data } = await freezeSelection(admin, 'sort=started_at')
    const starts = copied.map(({ started_at }) => Date.parse(started_at ?? '')).toSorted()
    const sizes = copied.flatMap(({ size_mb }) => size_mb ?? [])
    expect(data).toMatchObject({
      count: all,
      oldestAt: new Date(Math.min(...starts)).toISOString(),
      newestAt: new Date(Math.max(...starts)).toISOString(),
    })
    expect(data.sizeMb).toBeCloseTo(sizes.reduce((sum, size) => sum + size, 0))
    const items = await itemsOf(data.id)
    expect(new Set(items.map(({ targetId }) => targetId))).toEqual(
      new Set(copied.map(({ id }) => id)),
    )
    expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index))
    expect(data.first.map(({ id }) => id)).toEqual(items.slice(0, 8).map((each) => each.targetId))
  })

  it('is narrowed as the list is, and never holds recordings that are gone', async () => {
    const audio = copied.filter(({ type }) => type === 'audio').length
    expect((await freezeSelection(admin, 'type=audio')).data.count).toBe(audio)
    expect((await freezeSelection(admin, 'gone=yes')).data).toMatchObject({ count: 0, first: [] })
    expect(await refusal(freezeSelection(admin, 'colour=red'))).toBe('unknown_parameter')
  })

  it('becomes a deletion only when its owner starts it', async () => {
    const { data } = await freezeSelection(admin, 'type=audio')
    expect(await refusal(readDeletion(data.id))).toBe('not_found')
    expect(await refusal(resumeDeletion(admin, data.id))).toBe('not_found')
    expect(await refusal(begin(data, await actorOf('Eve')))).toBe('selection_gone')
    expect(await refusal(begin({ ...data, count: data.count + 1 }))).toBe('selection_gone')
    await freezeSelection(admin, 'type=video')
    expect(await refusal(begin(data))).toBe('selection_gone')
    expect(await opened.db.select().from(jobs)).toEqual([])
  })

  it('expires after an hour', async () => {
    const { data } = await freezeSelection(admin, 'type=audio')
    const createdAt = new Date(Date.now() - selectionTtlMs - 1_000)
    await opened.db.update(deletionJobs).set({ createdAt })
    expect(await refusal(begin(data))).toBe('selection_gone')
    await freezeSelection(await actorOf('Eve'), 'type=audio')
    expect(await opened.db.select().from(deletionJobs)).toHaveLength(1)
  })
})

it('is deleted through failures and a dead worker, each item once, and nothing that matches later', async () => {
  const { data } = await freezeSelection(admin, '')
  const later = { ...copied[0], id: randomUUID() }
  await copy([later])
  await begin(data)
  expect(await refusal(begin(data))).toBe('selection_gone')
  // Its worker died: one deletion had reached Telnyx, another had not.
  const [deleted, unsent, refused] = await itemsOf(data.id)
  await call('DELETE', `/room_recordings/${deleted?.targetId}`)
  await opened.db
    .update(deletionItems)
    .set({ state: 'sending' })
    .where(sql`${deletionItems.position} < 2`)
  const leaseUntil = new Date(Date.now() - 1_000)
  await opened.db.update(jobs).set({ worker: randomUUID(), leaseUntil, epoch: 1 })
  await control.addFault({
    id: refused?.targetId,
    method: 'DELETE',
    shape: 'unprocessable_errors',
    times: 1,
  })
  await control.clearCalls()

  const runner = await startJobs({ kinds: [deletionJob], isLeader: () => false })
  const ended = () =>
    expect.poll(() => isJobOpen(data.id), { timeout: 200_000, interval: 100 }).toBe(false)
  try {
    await ended()
    const first = (await readDeletion(data.id)).data
    expect(first.counts).toMatchObject({ deleted: all - 3, gone: 1, unknown: 1, failed: 1 })
    expect(first.items.slice(0, 2).map(({ id, state }) => [id, state])).toEqual([
      [refused?.targetId, 'failed'],
      [unsent?.targetId, 'unknown'],
    ])
    expect(first.items[0]?.person?.id).toBe(
      copied.find(({ id }) => id === refused?.targetId)?.participant_id,
    )
    await resumeDeletion(admin, data.id)
    await ended()
  } finally {
    await runner.stop()
  }
  expect((await readDeletion(data.id)).data.counts).toMatchObject({ deleted: all - 1, gone: 1 })
  const sent = (await control.calls()).filter(({ method }) => method === 'DELETE')
  const ids = sent.map(({ path }) => path.split('/').at(-1))
  expect(ids).toHaveLength(all)
  expect(ids.filter((id) => id === refused?.targetId)).toHaveLength(2)
  expect(ids).not.toContain(later.id)
})
