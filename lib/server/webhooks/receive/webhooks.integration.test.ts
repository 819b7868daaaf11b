import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { POST } from '@/app/api/webhooks/telnyx/route'
import { toRequest, WebhookSigner, type Signed } from '@/e2e/harness/webhook-signer'
import { useDatabase } from '@/lib/server/db/client'
import type { Database, OpenedDatabase } from '@/lib/server/db/database'
import {
  livePeople,
  liveSessions,
  webhookEvents,
  webhookForwards,
  webhookRooms,
} from '@/lib/server/db/live-schema'
import { receipts } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { applyAccountLook, beginLook } from '@/lib/server/live/apply-look'
import { leadForTest } from '@/lib/server/leader/test-lease'
import { storedSession } from '@/lib/server/live/stored'
import { sweepLive } from '@/lib/server/live/sweep-live'
import { adoptOrphans } from '@/lib/server/acts/resume'
import { telnyxConnection } from '@/lib/server/telnyx/connection'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { readChannel } from '@/lib/server/live/webhook-channel'
import { noteSilence } from '@/lib/server/live/note-silence'

const telnyx = new WebhookSigner()
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

const send = (signed: Signed) => POST(toRequest(signed))

async function tell(what: string, payload: object, at = new Date()): Promise<Signed> {
  const signed = telnyx.event(`video.room.${what}`, payload, at.toISOString())
  expect((await send(signed)).status).toBe(200)
  return signed
}

const somewhere = () => ({
  room_id: randomUUID(),
  session_id: randomUUID(),
  participant_id: randomUUID(),
})
const ago = (secs: number) => new Date(Date.now() - secs * 1000)

/** A look of the leader that shows this session with this person in it, or nothing live at all. */
async function look(shown: ReturnType<typeof somewhere> | null, joinedAt = new Date()) {
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
  await applyAccountLook({ all, beganAt: await beginLook(), cutOff: false }, epoch)
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
    await look(where)
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
    await look(null)
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
    const [forward, ...more] = await db.select().from(webhookForwards)
    expect(more).toEqual([])
    expect(forward).toMatchObject({ url: previousUrl, headers: signed.headers })
    expect(Buffer.from(forward?.body ?? '', 'base64').equals(signed.body)).toBe(true)
  })
})

async function receipt(over: Partial<typeof receipts.$inferInsert> = {}) {
  const row = {
    auditId: randomUUID(),
    requestId: 'q',
    act: 'kick' as const,
    sessionId: randomUUID(),
    participantId: randomUUID(),
    state: 'accepted' as const,
    actorId: randomUUID(),
    actorName: 'Ann',
    sentAt: ago(1),
    open: true,
    ...over,
  }
  const [made] = await db.insert(receipts).values(row).returning()
  if (!made) throw new Error('no receipt')
  const state = async () => (await db.select().from(receipts).where(eq(receipts.id, made.id)))[0]
  const where = { room_id: randomUUID(), session_id: made.sessionId }
  return { made, state, where: { ...where, participant_id: made.participantId } }
}

/** As after any answer of Telnyx: before the first nothing is certain of what came earlier. */
function knowTheirClock() {
  const headers = { date: new Date().toUTCString() }
  const answer = { status: 200, headers, bytes: Buffer.alloc(0), elapsedMs: 5 }
  telnyxConnection().record.answered(answer)
}

describe('a receipt', () => {
  it('of a kick is proved by the webhook that tells that they left', async () => {
    const kick = await receipt()
    await tell('participant.left', { ...kick.where, participant_id: randomUUID() })
    expect(await kick.state()).toMatchObject({ state: 'accepted', open: true })
    await tell('participant.left', kick.where)
    const settled = await kick.state()
    expect(settled).toMatchObject({ state: 'confirmed', open: false })
    expect(settled?.confirmedAfterMs).toBeGreaterThanOrEqual(1_000)
  })

  it('of an end, and of every kick in it, by the one that tells that the session ended', async () => {
    const kick = await receipt()
    const { sessionId } = kick.made
    const end = await receipt({ act: 'end', participantId: null, sessionId })
    const mute = await receipt({ act: 'mute', sessionId })
    await tell('session.ended', end.where)
    expect(await kick.state()).toMatchObject({ state: 'confirmed' })
    expect(await end.state()).toMatchObject({ state: 'confirmed' })
    expect(await mute.state()).toMatchObject({ state: 'accepted', open: true })
  })

  it('says "already" where it happened before the act, or the act was refused', async () => {
    knowTheirClock()
    const late = await receipt()
    await tell('participant.left', late.where, ago(60))
    expect(await late.state()).toMatchObject({ state: 'already', open: false })
    const refused = await receipt({ state: 'unknown', error: 'upstream_refused' })
    await tell('participant.left', refused.where, ago(2))
    expect(await refused.state()).toMatchObject({ state: 'already', open: false })
  })

  it('waits for the answer to its act, though the webhook was faster', async () => {
    const kick = await receipt({ state: 'sending' })
    await tell('participant.left', kick.where)
    expect(await kick.state()).toMatchObject({ state: 'sending', open: true })
    const { changeReceipts } = await import('@/lib/server/acts/open-receipts')
    const { startWatching } = await import('@/lib/server/acts/watch')
    await changeReceipts([kick.made], { state: 'accepted' })
    startWatching([kick.made])
    await expect.poll(async () => (await kick.state())?.state).toBe('confirmed')
  })

  it('is not changed any more once it is settled, by whoever still watches it', async () => {
    const kick = await receipt()
    await tell('participant.left', kick.where)
    const settled = await kick.state()
    const { changeReceipts } = await import('@/lib/server/acts/open-receipts')
    await changeReceipts([kick.made], { state: 'still_here' })
    expect(await kick.state()).toEqual(settled)
    expect(kick.made).toEqual(settled)
  })

  it('whose instance died is taken up by the leader, and one that is watched is not', async () => {
    const orphan = await receipt({ sentAt: ago(40), nextLookAt: ago(20) })
    const watched = await receipt({ nextLookAt: new Date() })
    const epoch = await leadForTest()
    await adoptOrphans(epoch)
    expect((await orphan.state())?.nextLookAt?.getTime()).toBeGreaterThan(ago(10).getTime())
    expect(await watched.state()).toEqual(watched.made)
    await tell('participant.left', orphan.where)
    expect(await orphan.state()).toMatchObject({ open: false })
  })
})

describe('the channel', () => {
  it('is off without rooms, healthy once every live room was heard, silent when one was missed', async () => {
    const [one, two] = [somewhere(), somewhere()]
    expect(await readChannel()).toEqual({ state: 'off', heardMs: null })
    await tell('participant.joined', one)
    await look(one)
    expect(await readChannel()).toMatchObject({ state: 'healthy' })
    await look(two)
    expect(await readChannel()).toMatchObject({ state: 'silent' })
    await tell('session.started', two)
    expect(await readChannel()).toMatchObject({ state: 'healthy', heardMs: expect.any(Number) })
  })

  it('says nothing of a room by what is told of its compositions', async () => {
    await tell('composition.completed', somewhere())
    expect(await db.select().from(webhookRooms)).toEqual([])
  })

  it('is silent ten seconds after somebody joined of whom no webhook told, until one comes', async () => {
    const where = somewhere()
    await tell('session.started', where)
    await db.update(webhookRooms).set({ lastEventAt: ago(60) })
    await look(where, ago(30))
    await noteSilence(db)
    expect(await readChannel()).toMatchObject({ state: 'healthy' })
    await db.update(livePeople).set({ joinSeenAt: ago(11) })
    await noteSilence(db)
    expect(await readChannel()).toMatchObject({ state: 'silent' })
    await tell('participant.left', where)
    await noteSilence(db)
    expect(await readChannel()).toMatchObject({ state: 'healthy' })
  })

  it('is not silent for what happened before it was connected, or for what was told', async () => {
    const [before, told] = [somewhere(), somewhere()]
    for (const where of [before, told]) await tell('session.started', where)
    await tell('participant.joined', told, ago(30))
    await db.update(webhookRooms).set({ lastEventAt: ago(60) })
    await look(before, ago(90))
    await look(told, ago(30))
    await db.update(livePeople).set({ joinSeenAt: ago(11) })
    await noteSilence(db)
    const rooms = await db.select().from(webhookRooms)
    expect(rooms.map(({ silentSince }) => silentSince)).toEqual([null, null])
  })
})
