import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { banRemovals, bans } from '@/lib/server/db/bans-schema'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { openTestSimulator } from '@/simulator/test-simulator'
import { readPerson } from './read-person'

const { simulator, control } = await openTestSimulator(5)

let opened: OpenedDatabase

beforeAll(async () => {
  setTestEnvironment({ upstream: simulator })
  process.env.DATABASE_URL = 'postgres://unused'
  opened = await openTestDatabase()
  useDatabase(opened.db)
})

afterAll(() => opened.close())

async function ban() {
  const subject = { kind: 'name', path: null, value: 'Ana', key: randomUUID(), names: ['Ana'] }
  const by = { byId: randomUUID(), byName: 'Ann', searchText: '', reason: 'Abuse' }
  const [made] = await opened.db
    .insert(bans)
    .values({ ...subject, ...by, kind: 'name' })
    .returning({ id: bans.id })
  return made?.id ?? ''
}

it('names the ban that ended a visit, and none that only announced it or came too late', async () => {
  const { id: room } = await control.createRoom({ unique_name: randomUUID() })
  const claim = `Ana ${randomUUID()}`
  const joins = await control.join({ room_id: room, count: 3, context: claim })
  const banId = await ban()
  const states = ['gone', 'seen', 'dropped'] as const
  for (const [index, participantId] of joins.participant_ids.entries())
    await opened.db.insert(banRemovals).values({
      banId,
      participantId,
      sessionId: joins.session_id,
      tries: 1,
      state: states[index] ?? 'dropped',
    })
  const [first = ''] = joins.participant_ids
  const { data } = await readPerson(first)
  expect(data.visits).toHaveLength(3)
  expect(data.removals).toEqual([{ participantId: first, banId, reason: 'Abuse' }])
})
