import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { leaderLease } from '@/lib/server/db/live-schema'
import { mirrorParticipants, mirrorRooms, mirrorSessions } from '@/lib/server/db/mirror-schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { LeaseLost } from '@/lib/server/leader/lease'
import { telnyxRead } from '@/lib/server/telnyx/read'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { openTestSimulator } from '@/simulator/test-simulator'
import { defaultSettings } from '@/simulator/world/settings'
import { askForSweep } from './ask-for-sweep'
import { startWriteThrough, writtenThrough } from './follow/write-through'
import { emptyMirror, mirrored, openTestMirror, settle, upstream } from './test-mirror'

let opened: OpenedDatabase
const { simulator, control, call } = await openTestSimulator(0)

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  setTestEnvironment({ upstream: simulator })
})

afterAll(() => opened.close())

beforeEach(async () => {
  await control.reset({ seed: 1, scale: 8 })
  await control.setRateLimit(1e9)
  await control.setLife(false)
  await emptyMirror()
})

const mirrorCalls = async () =>
  (await control.calls()).filter(({ headers }) => headers['user-agent']?.endsWith('(mirror)'))

const room = async (id: string) => {
  const [row] = await opened.db.select().from(mirrorRooms).where(eq(mirrorRooms.id, id))
  return row
}

const missing = async () => {
  const there = await upstream(call)
  const here = await mirrored()
  return Object.entries(there).flatMap(([kind, ids]) => {
    const own = new Set(here[kind as keyof typeof here])
    return ids.filter((id) => !own.has(id)).map((id) => `${kind} ${id}`)
  })
}

describe('the first copy', () => {
  it('has everything that Telnyx has, and nothing else', async () => {
    const there = await upstream(call)
    await settle(await openTestMirror())
    expect(await mirrored()).toEqual(there)
  })

  it.each([
    ['in another order each time', { list_order: 'shuffled' as const }],
    ['that move while they are read', { list_order: 'newest' as const, list_swaps: 20 }],
    ['whose totals are wrong', { list_total_error: 2 }],
    ['that leave rows out', { list_drop: 0.03 }],
    ['without dates', { list_null_dates: 0.1 }],
    ['without participants', { list_omit_participants: 0.3 }],
    ['without those who left', { lists_leavers: false }],
    ['by the days of Honolulu', { list_zone_minutes: -600 }],
    ['by the days of Kiritimati', { list_zone_minutes: 840 }],
  ])('is whole from lists %s', async (_, settings) => {
    await control.settings(settings)
    await settle(await openTestMirror())
    await control.settings(defaultSettings)
    expect(await missing()).toEqual([])
  })
})

describe('a leader', () => {
  it('resumes where a killed leader stopped, and repeats few calls', async () => {
    await settle(await openTestMirror())
    const { length: once } = await mirrorCalls()
    await opened.db.execute(sql`update mirror_kinds set state = 'first_copy'`)
    await control.clearCalls()
    for (let kills = 0; kills < 6; kills += 1) {
      const killed = await openTestMirror()
      for (let steps = 0; steps < 12; steps += 1) await killed.step()
    }
    await settle(await openTestMirror())
    // Each leader begins with a poll for changes, and estimates anew how full the days are.
    expect((await mirrorCalls()).length).toBeLessThan(once + 7 * 12)
    expect(await missing()).toEqual([])
  })

  it('makes one call per kind while nothing happens', async () => {
    await settle(await openTestMirror())
    await control.clearCalls()
    await settle(await openTestMirror())
    expect(await mirrorCalls()).toHaveLength(5)
  })

  it('writes nothing once another one leads', async () => {
    const leader = await openTestMirror()
    await leader.step()
    await opened.db.update(leaderLease).set({ epoch: sql`epoch + 1` })
    const before = await mirrored()
    await control.createRoom({ unique_name: 'Late' })
    await expect(settle(leader)).rejects.toThrow(LeaseLost)
    expect(await mirrored()).toEqual(before)
  })

  it('reads missing rows by id, and only a 404 marks one as gone', async () => {
    const { id } = await control.createRoom({ unique_name: 'Doomed' })
    const kept = await control.createRoom({ unique_name: 'Kept' })
    const leader = await openTestMirror()
    await settle(leader)
    await call('DELETE', `/rooms/${id}`)
    await control.addFault({
      operation: 'ViewRoom',
      id,
      agent: 'mirror',
      shape: 'server_error_errors',
    })
    await askForSweep('rooms')
    leader.wake()
    await settle(leader)
    expect((await room(id))?.goneAt).toBeNull()
    await control.clearFaults()
    await opened.db.execute(sql`update mirror_absent set ask_at = now()`)
    await settle(await openTestMirror())
    expect((await room(id))?.goneAt).not.toBeNull()
    expect((await room(kept.id))?.goneAt).toBeNull()
  })

  it('sees joins, leaves and ends since the last poll', async () => {
    await control.settings({ kick_delay_ms: 0 })
    await settle(await openTestMirror())
    const { id: room_id } = await control.createRoom({ unique_name: 'Standup' })
    const { session_id, participant_ids } = await control.join({
      room_id,
      context: 'Ana',
      count: 2,
    })
    await settle(await openTestMirror())
    expect(await missing()).toEqual([])
    await control.leave(participant_ids[0] ?? '')
    await call('POST', `/room_sessions/${session_id}/actions/end`)
    await settle(await openTestMirror())
    const { db } = opened
    const isOf = eq(mirrorParticipants.sessionId, session_id)
    const people = await db.select().from(mirrorParticipants).where(isOf)
    expect(people.map(({ leftAt, roomId }) => [leftAt === null, roomId])).toEqual([
      [false, room_id],
      [false, room_id],
    ])
    const [session] = await db
      .select()
      .from(mirrorSessions)
      .where(eq(mirrorSessions.id, session_id))
    expect(session).toMatchObject({ active: false })
  })
})

describe('an answer of Telnyx to any reader', () => {
  it('is in the mirror at once, as is its absence', async () => {
    const stop = startWriteThrough()
    const { id } = await control.createRoom({ unique_name: 'Read' })
    await telnyxRead('rooms.get', { params: { room_id: id } })
    await writtenThrough()
    expect(await room(id)).toMatchObject({ uniqueName: 'Read', goneAt: null })
    await call('DELETE', `/rooms/${id}`)
    await expect(telnyxRead('rooms.get', { params: { room_id: id } })).rejects.toThrow()
    await stop()
    expect((await room(id))?.goneAt).not.toBeNull()
  })
})
