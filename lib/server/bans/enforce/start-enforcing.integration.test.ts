import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { tell, telnyx } from '@/lib/server/webhooks/receive/test-webhooks'
import { activityQuery } from '@/lib/contract/schemas/audit'
import { startObserving } from '@/lib/server/acts/observe'
import { listActivity } from '@/lib/server/activity/list-activity'
import { banRemovals, bans } from '@/lib/server/db/bans-schema'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { leaderLease } from '@/lib/server/db/live-schema'
import { auditEvents, receipts } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { leadForTest } from '@/lib/server/leader/test-lease'
import { pollAccount } from '@/lib/server/live/poll-account'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { openTestSimulator } from '@/simulator/test-simulator'
import { Enforcer } from './enforcer'
import { startEnforcing } from './start-enforcing'
import { announceBan } from '@/lib/server/bans/bans-channel'
import { keyOf } from '@/lib/server/bans/subject'

const { simulator, control } = await openTestSimulator(0)

let opened: OpenedDatabase
let epoch: number

beforeAll(async () => {
  startObserving()
  setTestEnvironment({ upstream: simulator })
  process.env.DATABASE_URL = 'postgres://unused'
  process.env.TELNYX_PUBLIC_KEY = telnyx.publicKey
  opened = await openTestDatabase()
  useDatabase(opened.db, opened.listen)
  epoch = await leadForTest()
  await control.settings({ kick_delay_ms: 0 })
})

afterAll(() => opened.close())

afterEach(async () => {
  await control.clearFaults()
  await control.settings({ kick_sticks: true })
  await opened.db.update(leaderLease).set({ epoch })
  await opened.db.update(bans).set({ liftedAt: sql`now()` })
  await opened.db.update(banRemovals).set({ nextTryAt: null })
})

type Banned = { roomId?: string | null; watch?: boolean; until?: Date }

async function ban(value: string, more: Banned = {}): Promise<string> {
  const subject = { kind: 'text', path: null, value } as const
  const by = { byId: randomUUID(), byName: 'Ann', searchText: '', reason: 'Abuse' }
  const row = { ...subject, ...by, ...more, key: keyOf(subject), names: [] }
  const [made] = await opened.db.insert(bans).values(row).returning({ id: bans.id })
  await announceBan(opened.db, made?.id ?? '')
  return made?.id ?? ''
}

const lift = (id: string) =>
  opened.db
    .update(bans)
    .set({ liftedAt: sql`now()` })
    .where(eq(bans.id, id))

async function room(count: number, context: string) {
  const made = await control.createRoom({ unique_name: randomUUID(), max_participants: 50 })
  return control.join({ room_id: made.id, context, count })
}

type Joined = Awaited<ReturnType<typeof room>>

/** The webhooks that report these joins. */
async function report({ room_id, session_id, participant_ids }: Joined, context: string) {
  for (const participant_id of participant_ids)
    await tell('participant.joined', { room_id, session_id, participant_id, context })
}

const removals = (banId: string) =>
  opened.db.select().from(banRemovals).where(eq(banRemovals.banId, banId))

/** How often Telnyx was asked to kick each of them. */
async function kicks({ session_id, participant_ids }: Joined): Promise<number[]> {
  const calls = (await control.calls()).filter(({ path }) =>
    path.endsWith(`/room_sessions/${session_id}/actions/kick`),
  )
  const named = calls.map(({ body }) => JSON.stringify(body))
  return participant_ids.map((id) => named.filter((body) => body.includes(id)).length)
}

const isInside = async ({ participant_ids: [id = ''] }: Joined) =>
  !(await control.participant(id)).left_at

/** A leader whose enforcer runs on demand. */
function leader(mine: () => number | null = () => epoch) {
  const enforcer = new Enforcer(mine)
  const enforce = async (changed?: string[]) => {
    await enforcer.follow(changed)
    await enforcer.settled()
  }
  /** As if the next attempt were due. */
  const enforceAgain = async () => {
    await opened.db
      .update(banRemovals)
      .set({ nextTryAt: sql`now() - interval '1 second'` })
      .where(sql`${banRemovals.nextTryAt} is not null`)
    await enforcer.tryAgain()
    await enforcer.settled()
  }
  return { enforce, enforceAgain }
}

describe('somebody banned who joins', () => {
  it('is removed when a webhook reports the join, on behalf of the ban', async () => {
    const stop = await startEnforcing(() => epoch)
    const id = await ban('troll')
    const joined = await room(1, 'troll')
    await report(joined, 'troll')
    await expect.poll(() => isInside(joined)).toBe(false)
    await expect.poll(async () => (await removals(id))[0]?.tries).toBe(1)
    await stop()
    const [row] = await opened.db
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.targetId, joined.session_id), eq(auditEvents.kind, 'intent')))
    expect(row).toMatchObject({
      action: 'participant.kick',
      actorName: 'Roomwarden',
      via: 'system',
      details: { cause: { type: 'ban', ids: [id] }, reason: 'Abuse' },
    })
    const about = { target_type: 'room_session', target_id: joined.session_id }
    const [entry] = (await listActivity(activityQuery.parse(about))).data
    expect(entry?.cause).toEqual({ type: 'ban', id })
    const [receipt] = await opened.db
      .select()
      .from(receipts)
      .where(eq(receipts.sessionId, joined.session_id))
    expect(receipt).toMatchObject({ act: 'kick', participantId: joined.participant_ids[0] })
  })

  it('may be in every other room where the ban is on one', async () => {
    const { enforce } = leader()
    const joined = await room(1, 'there')
    const elsewhere = await room(1, 'there')
    await ban('there', { roomId: joined.room_id })
    await pollAccount(epoch)
    await enforce()
    expect([await isInside(joined), await isInside(elsewhere)]).toEqual([false, true])
  })

  it('is only announced while they are watched', async () => {
    const { enforce } = leader()
    const watch = await ban('watched', { watch: true })
    const joined = await room(1, 'watched')
    await pollAccount(epoch)
    await enforce()
    expect(await removals(watch)).toMatchObject([{ state: 'seen', tries: 0 }])
    await enforce([await ban('watched')])
    expect(await kicks(joined)).toEqual([1])
  })
})

describe('nobody is removed', () => {
  it('after the ban was lifted or has run out, whatever is remembered', async () => {
    const { enforce } = leader()
    const lifted = await ban('lifted')
    const over = await ban('over', { until: new Date(Date.now() + 3_600_000) })
    await enforce()
    await lift(lifted)
    await opened.db
      .update(bans)
      .set({ until: sql`now() - interval '1 second'` })
      .where(eq(bans.id, over))
    const joined = [await room(1, 'lifted'), await room(1, 'over')]
    await pollAccount(epoch)
    await enforce()
    for (const each of joined) expect(await kicks(each)).toEqual([0])
    expect([...(await removals(lifted)), ...(await removals(over))]).toEqual([])
    await enforce([await ban('over')])
    expect(await isInside(joined[1] as Joined)).toBe(false)
  })

  it('again after the ban was lifted between two tries', async () => {
    await control.settings({ kick_sticks: false })
    const { enforce, enforceAgain } = leader()
    const id = await ban('stays')
    const joined = await room(1, 'stays')
    await pollAccount(epoch)
    await enforce()
    await lift(id)
    await enforceAgain()
    expect(await kicks(joined)).toEqual([1])
    expect(await removals(id)).toMatchObject([{ state: 'dropped' }])
  })

  it('by an instance that leads no longer, and once by the next', async () => {
    const before = leader()
    await ban('taken over')
    await before.enforce()
    const joined = await room(1, 'taken over')
    await pollAccount(epoch)
    await opened.db.update(leaderLease).set({ epoch: epoch + 1 })
    await before.enforce()
    expect(await kicks(joined)).toEqual([0])
    const next = leader(() => epoch + 1)
    await next.enforce()
    await next.enforce()
    await leader(() => epoch + 1).enforce()
    expect(await kicks(joined)).toEqual([1])
  })
})
