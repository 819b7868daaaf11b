import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { rounds } from '@/e2e/proof/rounds'
import { newMode } from '@/lib/contract/schemas/modes'
import { startObserving } from '@/lib/server/acts/observe'
import { perform } from '@/lib/server/acts/perform'
import type { Actor } from '@/lib/server/auth/actor'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { leaderLease } from '@/lib/server/db/live-schema'
import { modePeople, roomModes } from '@/lib/server/db/modes-schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { leadForTest } from '@/lib/server/leader/test-lease'
import { pollAccount } from '@/lib/server/live/poll-account'
import { updateRoom } from '@/lib/server/rooms/update-room'
import { telnyxConnection } from '@/lib/server/telnyx/connection'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { openTestSimulator } from '@/simulator/test-simulator'
import { endMode } from './end-mode'
import { ModeKeeper } from './keeper'
import { startMode } from './start-mode'
import { listModes } from './to-mode'

const { simulator, control, call } = await openTestSimulator(0)

let opened: OpenedDatabase
let epoch: number

beforeAll(async () => {
  startObserving()
  setTestEnvironment({ upstream: simulator })
  process.env.DATABASE_URL = 'postgres://unused'
  opened = await openTestDatabase()
  useDatabase(opened.db)
  epoch = await leadForTest()
  await control.settings({ kick_delay_ms: 0 })
})

afterAll(() => opened.close())

const ada: Actor = {
  ...{ userId: randomUUID(), name: 'Ada', email: 'ada@example.com', role: 'admin' },
  ...{ via: 'cookie', userSessionId: null, tokenId: null },
}

const acts = [
  ...['freeze', 'freeze', 'quiet', 'evacuate', 'end freeze', 'end quiet', 'time', 'poll', 'poll'],
  ...['join', 'leave', 'set', 'set elsewhere', 'fault', 'mend', 'takeover'],
] as const
const history = fc.array(fc.record({ act: fc.constantFrom(...acts), pick: fc.nat(1e6) }), {
  minLength: 5,
  maxLength: 20,
})

const shapes = ['rate_limited_retry_after', 'server_error_errors', 'bad_gateway_html']

/** One room, and the limit that it would have without Roomwarden. */
class Story {
  expected = 20
  private keeper = new ModeKeeper(() => epoch)

  constructor(private readonly room: string) {}

  async do(act: (typeof acts)[number], pick: number): Promise<void> {
    const { room: room_id } = this
    if (act === 'freeze' || act === 'quiet' || act === 'evacuate') await this.begin(act, pick)
    if (act === 'end freeze') await endMode(room_id, 'freeze', ada).catch(() => undefined)
    if (act === 'end quiet') await endMode(room_id, 'quiet', ada).catch(() => undefined)
    if (act === 'time') await opened.db.update(roomModes).set(pick % 2 ? over : counted)
    if (act === 'poll') await this.poll()
    if (act === 'join')
      await control.join({ room_id, context: `P${pick % 5}` }).catch(() => undefined)
    if (act === 'leave') await this.leave()
    if (act === 'set') await this.set(2 + (pick % 20))
    if (act === 'set elsewhere') await this.setElsewhere(40 + (pick % 10))
    if (act === 'fault')
      await control.addFault({ operation: 'UpdateRoom', shape: shapes[pick % 3] ?? '' })
    if (act === 'mend') await control.clearFaults()
    if (act === 'takeover') await this.takeOver()
  }

  /**
   * Ends all modes while Telnyx answers, and lets the leader finish, pauses of the rate limit
   * included.
   */
  async finish(): Promise<void> {
    await control.clearFaults()
    const isRestored = async () => {
      await opened.db.update(roomModes).set({ ...over, ...counted })
      await this.poll()
      expect((await listModes()).data).toEqual([])
    }
    await vi.waitFor(isRestored, { timeout: 60_000, interval: 100 })
  }

  private begin(mode: 'freeze' | 'quiet' | 'evacuate', pick: number) {
    const body = newMode.parse({ mode, keep_closed: pick % 2 === 0 })
    return startMode(this.room, ada, body).catch(() => undefined)
  }

  private async poll(): Promise<void> {
    // What the client learnt of an outage is not tested here.
    telnyxConnection().record.answered(fine())
    const due = { nextTryAt: sql`now() - interval '1 second'` }
    await opened.db.update(roomModes).set(due)
    await opened.db.update(modePeople).set(due)
    await pollAccount(epoch).catch(() => undefined)
    await this.keeper.run()
    await this.keeper.settled()
  }

  private async leave(): Promise<void> {
    const { rows } = await opened.db.execute<{ id: string }>(sql`
      select person.id from live_people person join live_sessions s on s.id = person.session_id
      where s.room_id = ${this.room} and person.left_at is null limit 1`)
    if (rows[0]) await control.leave(rows[0].id).catch(() => undefined)
  }

  private async set(limit: number): Promise<void> {
    const input = { params: { room_id: this.room }, body: { max_participants: limit } }
    const act = { name: 'rooms.update', input: { ...input, reason: null } } as const
    const request = { ...act, requestId: randomUUID(), peer: null }
    const isDone = await perform(ada, request, updateRoom).then(
      () => true,
      () => false,
    )
    if (isDone) this.expected = limit
  }

  private async setElsewhere(limit: number): Promise<void> {
    const body = { max_participants: limit }
    const { status } = await call('PATCH', `/rooms/${this.room}`, { body })
    if (status === 200) this.expected = limit
  }

  private async takeOver(): Promise<void> {
    await opened.db.update(leaderLease).set({ epoch: sql`epoch + 1` })
    epoch += 1
    this.keeper = new ModeKeeper(() => epoch)
  }
}

const over = { until: sql`now()` }
const counted = { actsAt: sql`case when mode = 'evacuate' then now() end` }
const fine = () => {
  const headers = { date: new Date().toUTCString() }
  return { status: 200, headers, bytes: Buffer.alloc(0), elapsedMs: 5 }
}

it('leaves a room as it was, or as somebody else has set it since', async () => {
  const numRuns = rounds('histories of safety modes', { full: 500, reduced: 8 })
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const { id: room } = await control.createRoom({ max_participants: 20 })
      const story = new Story(room)
      for (const { act, pick } of steps) await story.do(act, pick)
      await story.finish()
      type Room = { data: { max_participants: number } }
      const { body } = await call<Room>('GET', `/rooms/${room}`)
      expect(body.data.max_participants).toBe(story.expected)
    }),
    { numRuns, endOnFailure: true },
  )
})
