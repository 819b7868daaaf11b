import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { jobs } from '@/lib/server/db/jobs-schema'
import { webhookRooms } from '@/lib/server/db/live-schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { JobRunner } from '@/lib/server/jobs/runner'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { SigningKey } from '@/simulator/webhooks/signing-key'
import {
  answering,
  isSigned,
  startReceiver,
  type Receiver,
} from '@/simulator/webhooks/test-receiver'
import { forwardAgain } from './forward-again'
import { forwardJob } from './forward-job'

let opened: OpenedDatabase
const key = new SigningKey(Buffer.alloc(32, 7))
const receivers: Receiver[] = []

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  setTestEnvironment()
})

afterEach(async () => {
  await opened.db.delete(jobs)
  await Promise.all(receivers.splice(0).map((receiver) => receiver.close()))
})

afterAll(() => opened.close())

async function receive(...behaviour: Parameters<typeof startReceiver>): Promise<Receiver> {
  const receiver = await startReceiver(...behaviour)
  receivers.push(receiver)
  return receiver
}

/** Spaces and letters that another JSON writer would write differently. */
const textOf = (id: string) => `{"data": {"id":"${id}",  "name":"\\u00e9 é 会议"}}`

type Waiting = Pick<Partial<typeof jobs.$inferInsert>, 'createdAt' | 'attempts' | 'runAt'> & {
  roomId?: string
  failoverUrl?: string
}

async function enqueue(url: string, more: Waiting = {}): Promise<string> {
  const { roomId = randomUUID(), failoverUrl = null, ...when } = more
  const id = randomUUID()
  const timestamp = Math.floor(Date.now() / 1000)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'telnyx-webhooks',
    'telnyx-timestamp': String(timestamp),
    'telnyx-signature-ed25519': key.sign(timestamp, textOf(id)),
    cookie: 'never=1',
  }
  const body = Buffer.from(textOf(id)).toString('base64')
  await opened.db.insert(webhookRooms).values({ roomId }).onConflictDoNothing()
  const payload = { roomId, url, failoverUrl, headers, body }
  const { kind } = forwardJob
  await opened.db.insert(jobs).values({ id, kind, subject: roomId, lane: url, payload, ...when })
  return id
}

async function waiting(id: string) {
  const [row] = await opened.db.select().from(jobs).where(eq(jobs.id, id))
  return row
}

async function forwarded(roomId: string): Promise<number | undefined> {
  const [row] = await opened.db.select().from(webhookRooms).where(eq(webhookRooms.roomId, roomId))
  return row?.forwarded
}

const makeDue = () => opened.db.update(jobs).set({ runAt: sql`now()` })

const runner = (isLeader = true) =>
  new JobRunner({ kinds: [forwardJob], worker: randomUUID(), isLeader: () => isLeader })

const forward = () => runner().drain()

describe('an event that is forwarded', () => {
  it('arrives byte for byte, with Telnyx’s own headers and nothing of ours', async () => {
    const receiver = await receive()
    const roomId = randomUUID()
    const id = await enqueue(receiver.url, { roomId })
    await forward()
    const [got] = receiver.received
    if (!got) throw new Error('nothing came')
    expect(got.text).toBe(textOf(id))
    expect(isSigned(got, key.publicKey)).toBe(true)
    expect(got.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'telnyx-webhooks',
    })
    expect(Object.keys(got.headers).toSorted()).toEqual(
      [
        'connection',
        'content-length',
        'content-type',
        'host',
        'telnyx-signature-ed25519',
        'telnyx-timestamp',
        'user-agent',
      ].toSorted(),
    )
    expect(await waiting(id)).toBeUndefined()
    expect(await forwarded(roomId)).toBe(1)
  })

  it('goes out once, however many leaders believe they lead', async () => {
    const receiver = await receive()
    const ids = await Promise.all(Array.from({ length: 40 }, () => enqueue(receiver.url)))
    await Promise.all([forward(), forward(), forward()])
    const got = receiver.received.map(({ event }) => event.data.id)
    expect(got.toSorted()).toEqual(ids.toSorted())
    await enqueue(receiver.url)
    await runner(false).drain()
    expect(receiver.received).toHaveLength(40)
  })

  it('is retried later, then at the failover, and keeps the reason of its failure', async () => {
    const receiver = await receive(answering(500, 302, 500))
    const failover = await receive()
    const id = await enqueue(receiver.url, { failoverUrl: failover.url })
    for (const [attempt, pauseSecs, lastError] of [
      [1, 2, 'status 500'],
      [2, 8, 'status 302'],
      [3, 30, 'status 500'],
    ] as const) {
      await forward()
      const row = await waiting(id)
      expect(row).toMatchObject({ attempts: attempt, lastError, failedAt: null })
      const inSecs = ((row?.runAt.getTime() ?? 0) - Date.now()) / 1000
      expect(Math.abs(inSecs - pauseSecs)).toBeLessThan(2)
      await forward()
      expect(receiver.received).toHaveLength(attempt)
      await makeDue()
    }
    await forward()
    expect([receiver.received.length, failover.received.length]).toEqual([3, 1])
    expect(await waiting(id)).toBeUndefined()
  })

  it('is given up after 24 hours, and sent again by hand', async () => {
    const receiver = await receive(answering(503))
    const roomId = randomUUID()
    const createdAt = new Date(Date.now() - 25 * 3600_000)
    const id = await enqueue(receiver.url, { roomId, createdAt, attempts: 30 })
    await forward()
    expect((await waiting(id))?.failedAt).toBeInstanceOf(Date)
    await makeDue()
    await forward()
    expect(receiver.received).toHaveLength(1)
    expect(await forwardAgain(roomId)).toBe(1)
    await forward()
    expect(receiver.received).toHaveLength(2)
    expect(await waiting(id)).toBeUndefined()
  })

  it('never leaves over plain http, and a URL that hangs does not hold up the others', async () => {
    const hanging = await receive(() => undefined)
    const receiver = await receive()
    const plain = await enqueue('http://192.0.2.1/hook')
    const stuck = await Promise.all(
      Array.from({ length: 12 }, () => enqueue(hanging.url, { runAt: new Date(0) })),
    )
    const ids = await Promise.all(Array.from({ length: 12 }, () => enqueue(receiver.url)))
    const running = runner()
    running.start()
    const got = await receiver.until(12)
    expect(got.map(({ event }) => event.data.id).toSorted()).toEqual(ids.toSorted())
    expect(hanging.received).toHaveLength(4)
    await enqueue(receiver.url)
    await receiver.until(13)
    await running.stop()
    expect(await waiting(plain)).toMatchObject({ lastError: 'not_https' })
    expect(await waiting(stuck[0] ?? '')).toMatchObject({ failedAt: null })
  })
})
