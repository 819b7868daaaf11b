import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startObserving } from '@/lib/server/acts/observe'
import { bans } from '@/lib/server/db/bans-schema'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { keyOf, type BanSubject } from '@/lib/server/bans/subject'
import { leadForTest } from '@/lib/server/leader/test-lease'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { telnyx, tell } from '@/lib/server/webhooks/receive/test-webhooks'
import { openTestSimulator } from '@/simulator/test-simulator'
import { Enforcer } from './enforcer'

const { simulator, control } = await openTestSimulator(0)

type Side = { opened: OpenedDatabase; enforcer: Enforcer; roomId: string; took: number[] }
const sides: Side[] = []

beforeAll(async () => {
  startObserving()
  setTestEnvironment({ upstream: simulator })
  process.env.DATABASE_URL = 'postgres://unused'
  process.env.TELNYX_PUBLIC_KEY = telnyx.publicKey
  for (const count of [10_000, 10]) sides.push(await openSide(count))
  // Each has a room of its own, so that neither reads who is in the other's.
  for (const side of sides)
    side.roomId = (await control.createRoom({ unique_name: randomUUID(), max_participants: 50 })).id
})

afterAll(async () => {
  for (const { opened } of sides) await opened.close()
})

const rowOf = (value: string) => {
  const subject: BanSubject = { kind: 'text', path: null, value }
  const by = { byId: randomUUID(), byName: 'Ann', searchText: '', reason: 'Abuse' }
  return { ...subject, ...by, key: keyOf(subject), names: [] }
}

async function openSide(count: number): Promise<Side> {
  const opened = await openTestDatabase()
  useDatabase(opened.db)
  const values = ['troll', ...Array.from({ length: count - 1 }, (_, at) => `Other ${at}`)]
  for (let from = 0; from < count; from += 500)
    await opened.db.insert(bans).values(values.slice(from, from + 500).map(rowOf))
  const epoch = await leadForTest()
  const enforcer = new Enforcer(() => epoch)
  await enforcer.follow()
  return { opened, enforcer, roomId: '', took: [] }
}

/** Milliseconds from the news of a banned join until its kick was sent and noted. */
async function enforced({ opened, enforcer, roomId }: Side): Promise<number> {
  useDatabase(opened.db)
  const joined = await control.join({ room_id: roomId, context: 'troll' })
  const { room_id, session_id, participant_ids } = joined
  const [participant_id = ''] = participant_ids
  await tell('participant.joined', { room_id, session_id, participant_id, context: 'troll' })
  const began = performance.now()
  await enforcer.follow()
  await enforcer.settled()
  return performance.now() - began
}

const median = (all: number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

it('is the same for a join with ten thousand bans as with ten, until the kick is sent', async () => {
  const rounds = 60
  for (let round = 0; round < rounds; round++)
    for (const side of round % 2 === 0 ? sides : sides.toReversed())
      side.took.push(await enforced(side))
  const [many = 0, few = 0] = sides.map(({ took }) => median(took.slice(10)))
  console.log(
    `10,000 bans ÷ 10, join to kick: ${(many / few).toFixed(2)} (${many.toFixed(1)} ÷ ${few.toFixed(1)} ms)`,
  )
  expect(many / few).toBeLessThan(1.6)
})
