import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eq, sql } from 'drizzle-orm'
import { useDatabase } from '@/lib/server/db/client'
import type { Database, OpenedDatabase } from '@/lib/server/db/database'
import {
  historyHead,
  historyJoins,
  historySessions,
  historySpans,
} from '@/lib/server/db/history-schema'
import { liveEvents, livePoll, webhookEvents, webhookRooms } from '@/lib/server/db/live-schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { leadForTest } from '@/lib/server/leader/test-lease'
import { LeaseLost } from '@/lib/server/leader/lease'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { applyAccountSnapshot, beginPoll } from '@/lib/server/live/apply-snapshot'
import { ago, somewhere, tell, telnyx, send } from '@/lib/server/webhooks/receive/test-webhooks'
import { keepHistory } from './keep-history'
import { noteListening } from './note-listening'
import { sweepKept } from './sweep-kept'

let opened: OpenedDatabase
let db: Database

beforeAll(async () => {
  setTestEnvironment()
  process.env.TELNYX_PUBLIC_KEY = telnyx.publicKey
  opened = await openTestDatabase()
  db = opened.db
  useDatabase(db, opened.listen)
})

afterAll(() => opened.close())

beforeEach(async () => {
  for (const table of [
    webhookEvents,
    webhookRooms,
    liveEvents,
    historyJoins,
    historySessions,
    historySpans,
  ])
    await db.delete(table)
  await db.update(historyHead).set({ receivedUntil: null })
})

const joinOf = async (id: string) =>
  (await db.select().from(historyJoins).where(eq(historyJoins.id, id)))[0]

describe('the history', () => {
  it('keeps why somebody left and when webhooks said so, however often and in whichever order', async () => {
    const epoch = await leadForTest()
    const where = somewhere()
    const leftAt = ago(10)
    const left = await tell('participant.left', { ...where, left_reason: 'kicked' }, leftAt)
    await keepHistory(epoch)
    await tell('participant.joined', { ...where, context: 'Ana' }, ago(60))
    await send(left)
    await keepHistory(epoch)
    const kept = await joinOf(where.participant_id)
    expect(kept).toMatchObject({
      sessionId: where.session_id,
      leaveReportedAt: leftAt.toISOString(),
      leftReason: 'kicked',
      joinReportedAt: expect.any(String),
    })
    await keepHistory(epoch)
    expect(await joinOf(where.participant_id)).toEqual(kept)
  })

  it('keeps the webhook that comes after a poll showed the same', async () => {
    const epoch = await leadForTest()
    const where = somewhere()
    const joinedAt = ago(40)
    const facts = { roomName: null, roomMax: null, roomRecording: null, endedAt: null }
    const session = { id: where.session_id, roomId: where.room_id, active: true, ...facts }
    const person = { id: where.participant_id, sessionId: where.session_id, context: 'Ana' }
    const seen = {
      session: { ...session, startedAt: joinedAt.toISOString() },
      people: [{ ...person, joinedAt: joinedAt.toISOString(), leftAt: null }],
    }
    await applyAccountSnapshot({ all: [seen], beganAt: await beginPoll(), cutOff: false }, epoch)
    await tell('participant.joined', { ...where, context: 'Ana' }, ago(39))
    await keepHistory(epoch)
    expect(await joinOf(where.participant_id)).toMatchObject({
      joinSeenAt: expect.any(Date),
      joinReportedAt: expect.any(String),
      ghostAt: null,
    })
  })

  it('keeps everything of more webhooks than one transaction takes', async () => {
    const epoch = await leadForTest()
    await db.execute(sql`insert into webhook_events (id, type, session_id, received_at, payload)
      select gen_random_uuid(), 'video.room.participant.left', 's', now(),
        jsonb_build_object('participant_id', 'p' || n) from generate_series(1, 601) n`)
    await keepHistory(epoch)
    expect(await db.$count(historyJoins)).toBe(601)
  })

  it('is written by the leader only', async () => {
    const epoch = await leadForTest()
    await expect(keepHistory(epoch + 1)).rejects.toThrow(LeaseLost)
  })

  it('knows the stretches in which somebody listened', async () => {
    const epoch = await leadForTest()
    await db.update(livePoll).set({ polledAt: sql`now()` })
    await noteListening(epoch)
    await noteListening(epoch)
    expect(await db.$count(historySpans)).toBe(1)
    await db.update(historySpans).set({ untilAt: ago(600) })
    await noteListening(epoch)
    expect(await db.$count(historySpans)).toBe(2)
    await db.update(livePoll).set({ polledAt: ago(600) })
    await db.update(historySpans).set({ untilAt: ago(600) })
    await noteListening(epoch)
    expect(await db.$count(historySpans)).toBe(2)
  })

  it('is deleted when it has had its time', async () => {
    const old = new Date()
    old.setUTCMonth(old.getUTCMonth() - 14)
    await db.insert(historyJoins).values([
      { id: 'old', sessionId: 's', keptAt: old },
      { id: 'young', sessionId: 's' },
    ])
    await sweepKept(13)
    expect((await db.select().from(historyJoins)).map(({ id }) => id)).toEqual(['young'])
  })
})
