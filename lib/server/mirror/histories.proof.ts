import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mirrorKinds, type MirrorKind } from '@/lib/contract/mirror'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { leaderLease } from '@/lib/server/db/live-schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { rounds } from '@/e2e/proof/rounds'
import { openTestSimulator } from '@/simulator/test-simulator'
import { defaultSettings, listOrders } from '@/simulator/world/settings'
import { askForSweep } from './ask-for-sweep'
import type { MirrorLeader } from './mirror-leader'
import { emptyMirror, goneIds, mirrored, openTestMirror, settle, upstream } from './test-mirror'

let opened: OpenedDatabase
const { simulator, control, call } = await openTestSimulator(0)

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  setTestEnvironment({ upstream: simulator })
})

afterAll(() => opened.close())

const acts = [
  ...['room', 'join', 'leave', 'end', 'past', 'delete room', 'delete recording'],
  ...['delete composition', 'fault', 'mend', 'steps', 'steps', 'steps', 'kill', 'two leaders'],
] as const

const history = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  scale: fc.integer({ min: 1, max: 5 }),
  settings: fc.record({
    list_order: fc.constantFrom(...listOrders),
    list_swaps: fc.constantFrom(0, 0, 3, 30),
    list_total_error: fc.constantFrom(0, 0, 1, 3),
    list_drop: fc.constantFrom(0, 0, 0.01, 0.1),
    list_null_dates: fc.constantFrom(0, 0, 0.05, 0.5),
    list_omit_participants: fc.constantFrom(0, 0, 0.1, 0.9),
    list_zone_minutes: fc.constantFrom(0, -600, 345, 840),
    lists_leavers: fc.constantFrom(true, true, false),
  }),
  acts: fc.array(fc.record({ act: fc.constantFrom(...acts), pick: fc.nat(1e6) }), {
    minLength: 5,
    maxLength: 25,
  }),
})

const shapes = [
  ...['rate_limited_retry_after', 'server_error_errors', 'bad_gateway_html', 'reset'],
  ...['reset_mid_body', 'truncated_json', 'meta_missing', 'nulls_everywhere'],
]

class Story {
  constructor(private leader: MirrorLeader) {}

  async do(act: (typeof acts)[number], pick: number): Promise<void> {
    const one = async (kind: MirrorKind) => {
      const ids = (await upstream(call))[kind]
      return ids[pick % ids.length]
    }
    const room_id = act === 'join' || act === 'past' ? await one('rooms') : undefined
    if (act === 'room') await control.createRoom({ unique_name: `Room ${pick}` })
    if (act === 'join' && room_id)
      await control.join({ room_id, context: `{"name":"P ${pick % 50}"}` }).catch(() => undefined)
    if (act === 'past' && room_id)
      await control.addSession({ room_id, participants: 1 + (pick % 300) })
    if (act === 'leave')
      await control.leave((await one('participants')) ?? '').catch(() => undefined)
    if (act === 'end') await call('POST', `/room_sessions/${await one('sessions')}/actions/end`)
    if (act === 'delete room') await call('DELETE', `/rooms/${await one('rooms')}`)
    if (act === 'delete recording')
      await call('DELETE', `/room_recordings/${await one('recordings')}`)
    if (act === 'delete composition')
      await call('DELETE', `/room_compositions/${await one('compositions')}`)
    if (act === 'fault') {
      const shape = shapes[pick % shapes.length] ?? ''
      await control.addFault({ shape, agent: 'mirror', times: 1 + (pick % 2), ms: 50 })
    }
    if (act === 'mend') await control.clearFaults()
    if (act === 'steps') await this.steps(this.leader, 1 + (pick % 15))
    if (act === 'kill') this.leader = await next()
    if (act === 'two leaders') {
      const frozen = this.leader
      this.leader = await next()
      await Promise.all([this.steps(frozen, 3), this.steps(this.leader, 3)])
    }
  }

  /** A refused write means that it no longer leads. */
  private async steps(leader: MirrorLeader, count: number): Promise<void> {
    for (let step = 0; step < count; step += 1) {
      const waitMs = await leader.step().catch(() => null)
      if (waitMs === null || waitMs > 1_000) return
    }
  }
}

/** Passes the lease to a new leader without memory of the one before. */
async function next(): Promise<MirrorLeader> {
  await opened.db.update(leaderLease).set({ epoch: sql`epoch + 1` })
  return openTestMirror()
}

/** Waits until nothing happens any more, and everything was read once. */
async function quiet(): Promise<void> {
  await control.clearFaults()
  const { list_order } = await control.settings()
  await control.settings({ ...defaultSettings, list_order })
  const leader = await next()
  await settle(leader)
  for (const kind of mirrorKinds) await askForSweep(kind)
  leader.wake()
  await settle(leader)
  await opened.db.execute(sql`update mirror_absent set ask_at = now()`)
  await settle(await next())
  await control.settings(defaultSettings)
}

async function differences(): Promise<string[]> {
  const [there, here, gone] = [await upstream(call), await mirrored(), await goneIds()]
  return mirrorKinds.flatMap((kind) => {
    const [ids, own, lost] = [new Set(there[kind]), new Set(here[kind]), new Set(gone[kind])]
    return [
      ...there[kind]
        .filter((id) => !own.has(id) && !lost.has(id))
        .map((id) => `lost ${kind} ${id}`),
      ...there[kind].filter((id) => lost.has(id)).map((id) => `falsely gone ${kind} ${id}`),
      ...here[kind].filter((id) => !ids.has(id)).map((id) => `still there ${kind} ${id}`),
    ]
  })
}

it('R11: the mirror equals Telnyx after quiet, whatever its lists and leaders have done', async () => {
  const count = rounds('R11 histories', { full: 1_000, reduced: 8 })
  let rows = 0
  await fc.assert(
    fc.asyncProperty(history, async ({ seed, scale, settings, acts }) => {
      await control.reset({ seed, scale })
      await control.setRateLimit(1e9)
      await control.setLife(false)
      await control.settings(settings)
      await emptyMirror()
      const story = new Story(await openTestMirror())
      for (const { act, pick } of acts) await story.do(act, pick)
      await quiet()
      expect(await differences()).toEqual([])
      rows += Object.values(await mirrored()).flat().length
    }),
    { numRuns: count, endOnFailure: true },
  )
  console.log(
    `R11 ${count} histories, ${rows} rows: 0 lost, 0 falsely gone, 0 there after their 404`,
  )
})
