import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { maxInFlightMs } from '@/lib/contract/in-flight'
import type { MutationOperation } from '@/lib/contract/operations'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { auditEvents, receipts } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { ApiError } from '@/lib/server/errors'
import { perform, type Verb } from './perform'
import { endSession } from '@/lib/server/sessions/end-session'
import { kickParticipants } from '@/lib/server/sessions/kick-participants'
import { muteParticipants } from '@/lib/server/sessions/mute-participants'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { SimulatorControl } from '@/simulator/control-client'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { startObserving } from './observe'

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

afterAll(async () => {
  await simulator.close()
  await opened.close()
})

afterEach(async () => {
  await control.clearFaults()
  await control.settings({ kick_sticks: true })
})

const kicking = { operation: 'sessions.kick', verb: kickParticipants, body: true } as const
const muting = { operation: 'sessions.mute', verb: muteParticipants, body: true } as const
const ending = { operation: 'sessions.end', verb: endSession, body: false } as const

const telnyxNames = {
  kick: 'KickParticipantInSession',
  mute: 'MuteParticipantInSession',
  end: 'EndSession',
} as const

type Act = { operation: MutationOperation; verb: Verb; body: boolean }

async function act(
  { operation: name, verb, body }: Act,
  who: string,
  sessionId: string,
  participants: unknown,
) {
  const actor = {
    userId: randomUUID(),
    name: who,
    email: `${who}@example.com`,
    role: 'moderator',
    via: 'cookie',
    userSessionId: null,
    tokenId: null,
  } as const
  const input = {
    params: { room_session_id: sessionId },
    query: new URLSearchParams(),
    body: body ? { participants } : undefined,
    reason: null,
  }
  const request = { name, input, requestId: randomUUID(), peer: '127.0.0.1' }
  return perform(actor, request, verb)
}

const outcomeOf = (sent: Promise<unknown>) =>
  sent.then(
    () => 'sent' as const,
    (error: unknown) => (error instanceof ApiError ? error : Promise.reject(error as Error)),
  )

async function room(people: number) {
  const made = await control.createRoom({ unique_name: randomUUID(), max_participants: 20 })
  const { session_id, participant_ids } = await control.join({ room_id: made.id, count: people })
  return { session: session_id, people: participant_ids }
}

async function sentTo(session: string, what: string) {
  const calls = await control.calls()
  return calls.filter(({ path }) => path.endsWith(`${session}/actions/${what}`))
}

const stored = (session: string) =>
  opened.db.select().from(receipts).where(eq(receipts.sessionId, session))

describe('an act that is in flight', () => {
  it.each([
    ['kick', kicking],
    ['mute', muting],
    ['end', ending],
  ] as const)(
    'is sent once when two send a %s at the same moment, 20 times',
    async (what, how) => {
      // Keeps the first in flight while the second arrives.
      await control.addFault({ operation: telnyxNames[what], shape: 'latency', ms: 300 })
      for (let round = 0; round < 20; round += 1) {
        const { session, people } = await room(2)
        const both = ['Mona', 'Ada'].map((who) => outcomeOf(act(how, who, session, [people[0]])))
        const [first, second] = await Promise.all(both)
        expect(await sentTo(session, what)).toHaveLength(1)
        expect([first, second]).toContain('sent')
        const refused = first === 'sent' ? second : first
        expect(refused).toMatchObject({
          key: 'act_in_flight',
          status: 409,
          details: {
            outcome: 'not_sent',
            inFlight: [
              { by: first === 'sent' ? 'Mona' : 'Ada', since: expect.any(String) as string },
            ],
          },
        })
      }
    },
    120_000,
  )

  it('is recorded as not sent, and leaves the first receipt as it is', async () => {
    const { session, people } = await room(1)
    const both = ['Mona', 'Ada'].map((who) => outcomeOf(act(kicking, who, session, people)))
    await Promise.all(both)
    const rows = await stored(session)
    expect(rows.map(({ state, error }) => [state, error])).toContainEqual([
      'not_sent',
      'act_in_flight',
    ])
    const refused = rows.find(({ error }) => error === 'act_in_flight')
    const trail = await opened.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.auditId, refused?.auditId ?? ''))
      .orderBy(auditEvents.seq)
    expect(trail.map(({ kind, outcome, error }) => [kind, outcome, error])).toEqual([
      ['intent', null, null],
      ['outcome', 'not_sent', 'act_in_flight'],
    ])
  })

  it('leaves out participants already in flight and reaches the others, also for "all"', async () => {
    await control.settings({ kick_sticks: false })
    for (const aim of ['named', 'all']) {
      const { session, people } = await room(3)
      const [first = '', ...others] = people
      await act(kicking, 'Mona', session, [first])
      await act(kicking, 'Ada', session, aim === 'all' ? 'all' : people)
      const [, second] = await sentTo(session, 'kick')
      expect(second?.body).toEqual(
        aim === 'all' ? { participants: 'all', exclude: [first] } : { participants: others },
      )
      const ofAda = (await stored(session)).filter(({ actorName }) => actorName === 'Ada')
      const report = Object.fromEntries(ofAda.map((row) => [row.participantId, row.error]))
      expect(report).toEqual({
        [first]: 'act_in_flight',
        ...Object.fromEntries(others.map((id) => [id, null])),
      })
    }
  })

  it('blocks no other act, and nothing once it has failed', async () => {
    await control.settings({ kick_sticks: false })
    const { session, people } = await room(2)
    await act(kicking, 'Mona', session, [people[0]])
    await act(muting, 'Ada', session, [people[0]])
    await opened.db.update(receipts).set({ state: 'still_here' }).where(eq(receipts.act, 'kick'))
    await act(kicking, 'Ada', session, [people[0]])
    expect(await sentTo(session, 'kick')).toHaveLength(2)
    await act(ending, 'Ada', session, undefined)
    expect(await sentTo(session, 'end')).toHaveLength(1)
  })

  it('blocks nobody for longer than an act can take', async () => {
    const { session, people } = await room(1)
    const left = {
      auditId: randomUUID(),
      requestId: '',
      act: 'kick',
      sessionId: session,
      participantId: people[0],
      state: 'sending',
      actorId: randomUUID(),
      actorName: 'Mona',
      open: true,
    } as const
    const sentAt = new Date(Date.now() - maxInFlightMs - 1000)
    await opened.db.insert(receipts).values({ ...left, sentAt })
    await act(kicking, 'Ada', session, people)
    expect(await sentTo(session, 'kick')).toHaveLength(1)
  })
})
