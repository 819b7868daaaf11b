import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WebhookSigner } from '@/e2e/harness/webhook-signer'
import { useDatabase } from '@/lib/server/db/client'
import type { Database, OpenedDatabase } from '@/lib/server/db/database'
import { livePeople, liveSessions, webhookEvents, webhookRooms } from '@/lib/server/db/live-schema'
import { receipts } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { applyAccountSnapshot, beginPoll } from '@/lib/server/live/apply-snapshot'
import { leadForTest } from '@/lib/server/leader/test-lease'
import { storedSession } from '@/lib/server/live/stored'
import { sweepLive } from '@/lib/server/live/sweep-live'
import { jobs } from '@/lib/server/db/jobs-schema'
import { forwardPayload } from '@/lib/server/webhooks/forward/forward-job'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { readChannel } from '@/lib/server/live/webhook-channel'
import { noteSilence } from '@/lib/server/live/note-silence'
import { ago, send, somewhere, tell, telnyx } from './test-webhooks'

let opened: OpenedDatabase
let db: Database

beforeAll(async () => {
  setTestEnvironment()
  process.env.TELNYX_PUBLIC_KEY = [new WebhookSigner().publicKey, telnyx.publicKey].join(',')
  opened = await openTestDatabase()
  db = opened.db
  useDatabase(db, opened.listen)
})

afterAll(() => opened.close())

beforeEach(async () => {
  for (const table of [liveSessions, livePeople, webhookEvents, webhookRooms, receipts])
    await db.delete(table)
})

/**
 * A poll of the leader that shows this session with this participant in it, or nothing live at all.
 */
async function poll(shown: ReturnType<typeof somewhere> | null, joinedAt = new Date()) {
  const epoch = await leadForTest()
  const facts = { roomName: null, roomMax: null, roomRecording: null }
  const times = { startedAt: joinedAt.toISOString(), endedAt: null }
  const all = (shown ? [shown] : []).map((one) => ({
    session: { id: one.session_id, roomId: one.room_id, ...facts, active: true, ...times },
    people: [
      {
        id: one.participant_id,
        sessionId: one.session_id,
        context: 'Ana',
        joinedAt: joinedAt.toISOString(),
        leftAt: null,
      },
    ],
  }))
  await applyAccountSnapshot({ all, beganAt: await beginPoll(), cutOff: false }, epoch)
}

describe('a webhook', () => {
  it('is to be seen at once as reported, once however often it comes, until a read agrees', async () => {
    const where = somewhere()
    const joined = await tell('participant.joined', { ...where, context: 'Ana' })
    const again = await Promise.all([send(joined), send(joined), send(joined)])
    expect(again.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await db.select().from(webhookEvents)).toMatchObject([{ repeats: 3 }])
    expect((await storedSession(where.session_id)).session).toMatchObject({
      active: true,
      report: { what: 'started', ghost: false },
      people: [{ context: 'Ana', joinedAt: null, report: { what: 'joined' } }],
    })
    await poll(where)
    expect((await storedSession(where.session_id)).session).toMatchObject({
      report: null,
      people: [{ context: 'Ana', report: null }],
    })
    await tell('participant.left', { ...where, left_reason: 'kicked' })
    expect((await storedSession(where.session_id)).session).toMatchObject({
      people: [{ leftAt: null, leftReason: 'kicked', report: { what: 'left' } }],
    })
  })

  it('that is not signed by Telnyx is refused, and nothing of it stored', async () => {
    const signed = telnyx.event('video.room.session.started', somewhere())
    const body = Buffer.from(signed.body.toString().replace('started', 'startex'))
    const answer = await send({ ...signed, body })
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ errors: [{ meta: { reason: 'unauthenticated' } }] })
    expect(await db.select().from(webhookEvents)).toEqual([])
  })

  it('of a kind that nobody knows is stored, and does nothing', async () => {
    await tell('participant.danced', { ...somewhere(), download_url: 'https://secret.test' })
    const [event] = await db.select().from(webhookEvents)
    expect(event).toMatchObject({ type: 'video.room.participant.danced', appliedAt: null })
    expect(JSON.stringify(event)).not.toContain('secret')
    expect(await db.select().from(liveSessions)).toEqual([])
  })

  it('about a session that is long forgotten does not bring it back', async () => {
    await tell('participant.left', somewhere(), ago(3_600))
    expect(await db.select().from(liveSessions)).toEqual([])
    expect(await db.select().from(webhookEvents)).toHaveLength(1)
  })

  it('is asked for again while the database is away', async () => {
    const signed = telnyx.event('video.room.session.started', somewhere())
    const away = { transaction: () => Promise.reject(new Error('cut')) } as unknown as Database
    useDatabase(away)
    const answer = await send(signed).finally(() => useDatabase(db, opened.listen))
    expect(answer.status).toBe(503)
    expect((await send(signed)).status).toBe(200)
    expect(await db.select().from(webhookEvents)).toMatchObject([{ repeats: 0 }])
  })

  it('that a read contradicts is a ghost, and over after a while', async () => {
    const where = somewhere()
    await tell('session.started', where)
    await db.update(liveSessions).set({ reportReceivedAt: ago(16 * 60) })
    await poll(null)
    expect((await storedSession(where.session_id)).session?.report).toMatchObject({ ghost: true })
    await sweepLive(await leadForTest())
    expect((await storedSession(where.session_id)).session).toMatchObject({
      active: false,
      report: null,
    })
  })

  it('of a room that was taken over goes on to its former URL, once, byte for byte', async () => {
    const where = somewhere()
    const previousUrl = 'https://former.test/hook'
    await db
      .insert(webhookRooms)
      .values({ roomId: where.room_id, takenOverAt: new Date(), previousUrl })
    const signed = await tell('session.started', where)
    await send(signed)
    const [job, ...more] = await db.select().from(jobs)
    expect(more).toEqual([])
    const forward = forwardPayload.parse(job?.payload)
    expect(forward).toMatchObject({ url: previousUrl, headers: signed.headers })
    expect(Buffer.from(forward.body, 'base64').equals(signed.body)).toBe(true)
  })
})

describe('the channel', () => {
  it('is off without rooms, healthy once every live room has reported, silent when one has not', async () => {
    const [one, two] = [somewhere(), somewhere()]
    expect(await readChannel()).toEqual({ state: 'off', reportAgeMs: null })
    await tell('participant.joined', one)
    await poll(one)
    expect(await readChannel()).toMatchObject({ state: 'healthy' })
    await poll(two)
    expect(await readChannel()).toMatchObject({ state: 'silent' })
    await tell('session.started', two)
    expect(await readChannel()).toMatchObject({ state: 'healthy', reportAgeMs: expect.any(Number) })
  })

  it('does not count events of compositions as reports of their room', async () => {
    await tell('composition.completed', somewhere())
    expect(await db.select().from(webhookRooms)).toEqual([])
  })

  it('is silent ten seconds after a join that no webhook reported, until one arrives', async () => {
    const where = somewhere()
    await tell('session.started', where)
    await db.update(webhookRooms).set({ lastEventAt: ago(60) })
    await poll(where, ago(30))
    await noteSilence(db)
    expect(await readChannel()).toMatchObject({ state: 'healthy' })
    await db.update(livePeople).set({ joinSeenAt: ago(11) })
    await noteSilence(db)
    expect(await readChannel()).toMatchObject({ state: 'silent' })
    await tell('participant.left', where)
    await noteSilence(db)
    expect(await readChannel()).toMatchObject({ state: 'healthy' })
  })

  it('is not silent for changes before it was connected, or for reported ones', async () => {
    const [before, reported] = [somewhere(), somewhere()]
    for (const where of [before, reported]) await tell('session.started', where)
    await tell('participant.joined', reported, ago(30))
    await db.update(webhookRooms).set({ lastEventAt: ago(60) })
    await poll(before, ago(90))
    await poll(reported, ago(30))
    await db.update(livePeople).set({ joinSeenAt: ago(11) })
    await noteSilence(db)
    const rooms = await db.select().from(webhookRooms)
    expect(rooms.map(({ silentSince }) => silentSince)).toEqual([null, null])
  })
})
