import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { rounds } from '@/e2e/proof/rounds'
import type { Ban, BanState } from '@/lib/contract/bans'
import { newBan } from '@/lib/contract/schemas/bans'
import { startObserving } from '@/lib/server/acts/observe'
import type { Actor } from '@/lib/server/auth/actor'
import { banRemovals, bans } from '@/lib/server/db/bans-schema'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { leaderLease } from '@/lib/server/db/live-schema'
import { receipts } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { leadForTest } from '@/lib/server/leader/test-lease'
import { pollAccount } from '@/lib/server/live/poll-account'
import { telnyxConnection } from '@/lib/server/telnyx/connection'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { ago, telnyx, tell } from '@/lib/server/webhooks/receive/test-webhooks'
import { openTestSimulator } from '@/simulator/test-simulator'
import { changeBan } from './change-ban'
import { createBan } from './create-ban'
import { Enforcer } from './enforce/enforcer'
import { liftBan } from './lift-ban'
import { listBans } from './list-bans'
import { inMinutes } from './test-bans'

const { simulator, control } = await openTestSimulator(0)

let opened: OpenedDatabase
let epoch: number

beforeAll(async () => {
  startObserving()
  setTestEnvironment({ upstream: simulator })
  process.env.DATABASE_URL = 'postgres://unused'
  process.env.TELNYX_PUBLIC_KEY = telnyx.publicKey
  opened = await openTestDatabase()
  useDatabase(opened.db)
  epoch = await leadForTest()
  await control.setLife(false)
  await control.settings({ kick_delay_ms: 0 })
})

afterAll(() => opened.close())

const ada: Actor = {
  ...{ userId: randomUUID(), name: 'Ada', email: 'ada@example.com', role: 'admin' },
  ...{ via: 'cookie', userSessionId: null, tokenId: null },
}

const acts = [
  ...['ban', 'ban', 'watch', 'lift', 'lift', 'expire', 'change', 'lift under way'],
  ...['join', 'join', 'join', 'rename', 'leave', 'report', 'report twice', 'late report'],
  ...['poll', 'enforce', 'enforce', 'takeover', 'fault', 'outage', 'mend', 'skew'],
] as const
type ActName = (typeof acts)[number]
const history = fc.array(fc.record({ act: fc.constantFrom(...acts), pick: fc.nat(1e6) }), {
  minLength: 8,
  maxLength: 30,
})

const names = ['null', '{"__proto__":"Ana"}', 'trоll', 'troll', 'Ana']
const shapes = ['rate_limited_bare', 'server_error_errors', 'bad_gateway_html']

type Written = Pick<Ban, 'identity' | 'reason' | 'room_id' | 'watch' | 'state'> & {
  id: string
  isTimed: boolean
}
type Participant = { id: string; session: string; name: string }

/** One room, the bans written for it, and who joined. */
class Story {
  readonly written: Written[] = []
  readonly participants: Participant[] = []
  private enforcer = new Enforcer(() => epoch)
  private seen = 0

  constructor(private readonly room: string) {}

  async do(act: ActName, pick: number): Promise<void> {
    const participant = this.participants[pick % Math.max(1, this.participants.length)]
    const active = this.written.filter(({ state }) => state === 'active')
    const ban = active[pick % Math.max(1, active.length)]
    if (act === 'ban' || act === 'watch') await this.ban(pick, act === 'watch')
    if (act === 'lift' && ban) await this.lift(ban)
    if (act === 'expire' && ban) await this.expire(ban)
    if (act === 'change' && ban) await this.change(ban, pick % 2 === 0)
    if (act === 'lift under way' && ban) await this.liftUnderWay(ban)
    if (act === 'join') await this.join(names[pick % names.length] ?? '')
    if (act === 'rename' && participant) await this.rename(participant, pick)
    if (act === 'leave' && participant) await control.leave(participant.id).catch(() => undefined)
    if (act === 'report' && participant) await this.report(participant)
    if (act === 'report twice' && participant)
      for (const _ of [1, 2]) await this.report(participant)
    if (act === 'late report' && participant) await this.report(participant, pick % 2 ? 600 : -600)
    if (act === 'poll') await pollAccount(epoch).catch(() => undefined)
    if (act === 'enforce') await this.enforce()
    if (act === 'takeover') await this.takeOver()
    const shape = shapes[pick % shapes.length] ?? ''
    if (act === 'fault') await control.addFault({ operation: 'KickParticipantInSession', shape })
    if (act === 'outage') await control.addFault({ shape })
    if (act === 'mend') await control.clearFaults()
    if (act === 'skew') await control.advance(600_000)
    await this.check()
  }

  /** Lets Telnyx answer and the leader finish. */
  async finish(): Promise<void> {
    await control.clearFaults()
    const isAnswered = async () => {
      telnyxConnection().record.answered(fine())
      await pollAccount(epoch)
    }
    for (let at = 0; at < 4; at++) {
      await vi.waitFor(isAnswered, { timeout: 60_000, interval: 50 })
      await this.enforce()
      await this.check()
    }
  }

  isBanned = (name: string) =>
    this.written.some((ban) => ban.identity === name && ban.state === 'active' && !ban.watch)

  private async ban(pick: number, watch: boolean): Promise<void> {
    const identity = names[pick % names.length] ?? ''
    const isTimed = pick % 2 === 0
    const wanted = newBan.parse({
      ...{ identity, kind: 'text', room_id: this.room, reason: `Reason ${pick}`, watch },
      until: isTimed ? inMinutes(10) : null,
    })
    const { id } = await createBan(ada, wanted)
    const { reason, room_id } = wanted
    this.written.push({ id, identity, reason, room_id, watch, isTimed, state: 'active' })
    await this.enforcer.follow([id])
    await this.enforcer.settled()
  }

  private async lift(ban: Written): Promise<void> {
    await liftBan(ban.id, ada, 'Served')
    this.end(ban, 'lifted')
  }

  private async expire(ban: Written): Promise<void> {
    await opened.db
      .update(bans)
      .set({ until: sql`now()` })
      .where(eq(bans.id, ban.id))
    this.end(ban, 'expired')
  }

  private async change(ban: Written, isTimed: boolean): Promise<void> {
    await changeBan(ban.id, ada, { until: isTimed ? inMinutes(60) : null })
    ban.isTimed = isTimed
  }

  /** What was sent before is sent; the next check is about later kicks. */
  private async liftUnderWay(ban: Written): Promise<void> {
    await this.enforcer.follow().catch(() => undefined)
    await liftBan(ban.id, ada, 'Served')
    await this.enforcer.settled()
    await this.check()
    this.end(ban, 'lifted')
  }

  private end(ban: Written, state: BanState): void {
    ban.state = state
  }

  private async join(name: string): Promise<void> {
    const joined = await control.join({ room_id: this.room, context: name }).catch(() => null)
    const id = joined?.participant_ids[0]
    if (joined && id !== undefined) this.participants.push({ id, session: joined.session_id, name })
  }

  private async rename(participant: Participant, pick: number): Promise<void> {
    await control.leave(participant.id).catch(() => undefined)
    await this.join(names[pick % names.length] ?? '')
  }

  private async report({ id, session, name }: Participant, secs = 0): Promise<void> {
    const where = { room_id: this.room, session_id: session, participant_id: id }
    await tell('participant.joined', { ...where, context: name }, ago(secs))
  }

  private async enforce(): Promise<void> {
    // What the client learnt of an outage, and its pause, are not tested here.
    telnyxConnection().record.answered(fine())
    await opened.db
      .update(banRemovals)
      .set({ nextTryAt: sql`now() - interval '1 second'` })
      .where(sql`${banRemovals.nextTryAt} is not null and ${banRemovals.state} = 'waiting'`)
    await this.enforcer.follow().catch(() => undefined)
    await this.enforcer.settled()
    await this.enforcer.tryAgain().catch(() => undefined)
    await this.enforcer.settled()
  }

  private async takeOver(): Promise<void> {
    await opened.db.update(leaderLease).set({ epoch: sql`epoch + 1` })
    epoch += 1
    this.enforcer = new Enforcer(() => epoch)
  }

  /**
   * Every recent kick was of a participant whom a ban in force keeps out, and the first for that
   * join.
   */
  private async check(): Promise<void> {
    const kicked = await acceptedKicks()
    expect(new Set(kicked).size, 'nobody is kicked twice for one visit').toBe(kicked.length)
    for (const id of kicked.slice(this.seen)) {
      const participant = this.participants.find((one) => one.id === id)
      expect(this.isBanned(participant?.name ?? ''), `a ban is on ${participant?.name}`).toBe(true)
    }
    this.seen = kicked.length
  }
}

async function acceptedKicks(): Promise<string[]> {
  const calls = await control.calls()
  return calls
    .filter(({ path, effect }) => path.endsWith('/actions/kick') && effect)
    .flatMap(({ body }) => (body as { participants: string[] }).participants)
}

const fine = () => {
  const headers = { date: new Date().toUTCString() }
  return { status: 200, headers, bytes: Buffer.alloc(0), elapsedMs: 5 }
}

it('keeps out whom it should, nobody else, each once, and the list says what was written', async () => {
  const numRuns = rounds('histories of bans', { full: 500, reduced: 8 })
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      await control.clearCalls()
      const { id: room } = await control.createRoom({ max_participants: 50 })
      const story = new Story(room)
      for (const { act, pick } of steps) await story.do(act, pick)
      await story.finish()

      const listed = (await listBans({ room })).data
      const fieldsOf = ({ id, identity, reason, room_id, watch, state }: Ban | Written) => ({
        id,
        identity,
        reason,
        room_id,
        watch,
        state,
      })
      const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
      expect(listed.map(fieldsOf).sort(byId)).toEqual(story.written.map(fieldsOf).sort(byId))
      for (const { id, lifted, until } of listed) {
        const ban = story.written.find((one) => one.id === id)
        expect(lifted?.reason ?? null).toBe(ban?.state === 'lifted' ? 'Served' : null)
        if (ban?.state === 'active') expect(until !== null).toBe(ban.isTimed)
      }
      for (const { id, name } of story.participants)
        if (story.isBanned(name))
          expect((await control.participant(id)).left_at, `${name} is out`).toBeTruthy()
      await opened.db.update(bans).set({ liftedAt: sql`coalesce(lifted_at, now())` })
      await opened.db.update(banRemovals).set({ nextTryAt: null })
      await opened.db.update(receipts).set({ open: false })
    }),
    { numRuns, endOnFailure: true },
  )
})
