import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { MutationOperation } from '@/lib/contract/operations'
import { useDatabase } from '@/lib/server/db/client'
import type { Database, OpenedDatabase } from '@/lib/server/db/database'
import { auditEvents, receipts } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { perform, type Verb } from './perform'
import { endSession } from '@/lib/server/sessions/end-session'
import { kickParticipants } from '@/lib/server/sessions/kick-participants'
import { muteParticipants } from '@/lib/server/sessions/mute-participants'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { SimulatorControl } from '@/simulator/control-client'
import { leadForTest } from '@/lib/server/leader/test-lease'
import { startSimulator, type RunningSimulator } from '@/simulator/start'

import { startObserving } from './observe'
import { waitingFor } from './open-receipts'
import { adoptOrphans } from './resume'

let opened: OpenedDatabase
let simulator: RunningSimulator
let control: SimulatorControl

beforeAll(async () => {
  startObserving()
  opened = await openTestDatabase()
  useDatabase(opened.db)
  simulator = await startSimulator({ scale: 3 })
  control = new SimulatorControl(simulator.url)
  setTestEnvironment({ upstream: simulator })
  process.env.DATABASE_URL = 'postgres://unused'
})

afterEach(async () => {
  useDatabase(opened.db)
  await control.clearFaults()
  await control.settings({ kick_sticks: true, lists_leavers: true })
})

afterAll(async () => {
  await simulator.close()
  await opened.close()
})

const actor = {
  userId: randomUUID(),
  name: 'Ann',
  email: 'ann@example.com',
  role: 'moderator',
  via: 'cookie',
  userSessionId: null,
  tokenId: null,
} as const

async function act(
  name: MutationOperation,
  verb: Verb,
  sessionId: string,
  body?: Record<string, unknown>,
) {
  const input = {
    params: { room_session_id: sessionId },
    query: new URLSearchParams(),
    body,
    reason: 'spam',
  }
  const request = { name, input, requestId: randomUUID(), peer: '127.0.0.1' }
  return perform(actor, request, verb)
}

async function room(people: number) {
  const made = await control.createRoom({ unique_name: randomUUID(), max_participants: 20 })
  return control.join({ room_id: made.id, count: people })
}

const stored = (sessionId: string) =>
  opened.db.select().from(receipts).where(eq(receipts.sessionId, sessionId))

const states = async (sessionId: string) =>
  Object.fromEntries(
    (await stored(sessionId)).map((row) => [row.participantId ?? 'session', row.state]),
  )

/** A database that is cut off: every call fails. */
const away = new Proxy({} as Database, {
  get: (_, name) => (name === 'then' ? undefined : cut),
})

function cut(): never {
  throw new Error('cut')
}

const within = { interval: 50 }

describe('receipts', () => {
  it('confirm each participant of a kick when they are seen to have left', async () => {
    const { session_id: session, participant_ids: people } = await room(3)
    await act('sessions.kick', kickParticipants, session, { participants: people.slice(0, 2) })
    const expected = Object.fromEntries(people.slice(0, 2).map((id) => [id, 'confirmed']))
    await expect.poll(() => states(session), within).toEqual(expected)
    const rows = await stored(session)
    for (const row of rows) {
      expect(row.reason).toBe('spam')
      expect(row.confirmedAfterMs).toBeGreaterThanOrEqual(row.acceptedAfterMs ?? Infinity)
    }
  })

  it('name everybody in the room for "all", except the excluded', async () => {
    const { session_id: session, participant_ids: people } = await room(4)
    const [kept = '', ...others] = people
    const body = { participants: 'all', exclude: [kept] }
    await act('sessions.mute', muteParticipants, session, body)
    expect(await states(session)).toEqual(Object.fromEntries(others.map((id) => [id, 'accepted'])))
    expect((await control.participant(kept)).muted).toBe(false)
  })

  it('say "still here" for a participant whose removal Telnyx accepted but did not do', async () => {
    const { session_id: session, participant_ids: people } = await room(2)
    const [target = ''] = people
    await control.settings({ kick_sticks: false })
    await act('sessions.kick', kickParticipants, session, { participants: [target] })
    await expect
      .poll(() => states(session), within)
      .toEqual({
        [target]: 'still_here',
      })
    await control.settings({ kick_sticks: true })
    await control.leave(target)
    await expect
      .poll(() => states(session), within)
      .toEqual({
        [target]: 'confirmed',
      })
  })

  it('confirm a kick also where a session does not list those who left', async () => {
    const { session_id: session, participant_ids: people } = await room(2)
    const [target = ''] = people
    await control.settings({ lists_leavers: false })
    await act('sessions.kick', kickParticipants, session, { participants: [target] })
    await expect.poll(() => states(session), within).toEqual({ [target]: 'confirmed' })
  })

  it('fail for a participant who was never there, but only once they must be listed', async () => {
    const { session_id: session } = await room(1)
    const stranger = randomUUID()
    await act('sessions.kick', kickParticipants, session, { participants: [stranger] })
    await expect.poll(() => states(session), within).toEqual({ [stranger]: 'failed' })
    const [row] = await stored(session)
    expect(row).toMatchObject({ error: 'not_found', open: false })
  })

  it('are adopted by the leader when the database fails while they are watched', async () => {
    const { session_id: session, participant_ids: people } = await room(2)
    const [target = ''] = people
    await control.settings({ kick_sticks: false })
    await act('sessions.kick', kickParticipants, session, { participants: [target] })
    useDatabase(away)
    await expect.poll(() => waitingFor(session), within).toEqual([])
    useDatabase(opened.db)
    await control.settings({ kick_sticks: true })
    await control.leave(target)
    await opened.db.update(receipts).set({ nextReadAt: new Date(Date.now() - 60_000) })
    await adoptOrphans(await leadForTest())
    await expect.poll(() => states(session), within).toEqual({ [target]: 'confirmed' })
  })

  it('leave an unanswered mute unknown, and never send it again', async () => {
    const { session_id: session, participant_ids: people } = await room(1)
    await control.clearCalls()
    await control.addFault({ id: session, method: 'POST', shape: 'reset_after_effect', times: 1 })
    const body = { participants: people }
    await expect(act('sessions.mute', muteParticipants, session, body)).rejects.toMatchObject({
      details: { outcome: 'unknown' },
    })
    expect(Object.values(await states(session))).toEqual(['unknown'])
    const posts = (await control.calls()).filter((call) => call.method === 'POST')
    expect(posts).toHaveLength(1)
  })

  it('find out by polling that an unanswered kick worked', async () => {
    const { session_id: session, participant_ids: people } = await room(2)
    const [target = ''] = people
    await control.addFault({ id: session, method: 'POST', shape: 'reset_after_effect', times: 1 })
    const body = { participants: [target] }
    await expect(act('sessions.kick', kickParticipants, session, body)).rejects.toMatchObject({
      details: { outcome: 'unknown' },
    })
    await expect.poll(() => states(session), within).toEqual({ [target]: 'confirmed' })
  })

  it.each(['made', 'sent'] as const)(
    'confirm a kick whose slow answer is dated when it was %s',
    async (dated) => {
      const { session_id: session, participant_ids: people } = await room(2)
      const [target = ''] = people
      await control.addFault({ shape: 'latency', ms: 3_000, dated })
      await act('sessions.kick', kickParticipants, session, { participants: [target] })
      await expect.poll(() => states(session), within).toEqual({ [target]: 'confirmed' })
    },
  )

  it('say "already" for the second of two ends of a session', async () => {
    const { session_id: session } = await room(2)
    await act('sessions.end', endSession, session)
    await expect.poll(() => states(session), within).toEqual({ session: 'confirmed' })
    await expect(act('sessions.end', endSession, session)).rejects.toMatchObject({ status: 422 })
    await expect
      .poll(async () => (await stored(session)).map((row) => row.state).sort(), within)
      .toEqual(['already', 'confirmed'])
  })

  it('record their result in the audit trail', async () => {
    const { session_id: session, participant_ids: people } = await room(2)
    const [target = ''] = people
    await act('sessions.kick', kickParticipants, session, { participants: [target] })
    const [receipt] = await stored(session)
    const proofs = () =>
      opened.db
        .select({ targetId: auditEvents.targetId, details: auditEvents.details })
        .from(auditEvents)
        .where(and(eq(auditEvents.action, 'kick.proof'), eq(auditEvents.targetId, session)))
    await expect.poll(proofs, within).toMatchObject([
      {
        targetId: session,
        details: { of: receipt?.auditId, states: { [target]: { state: 'confirmed' } } },
      },
    ])
  })
})
