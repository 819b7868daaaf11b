import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mirrorKinds } from '@/lib/contract/mirror'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import * as mirror from '@/lib/server/db/mirror-schema'
import {
  mirrorContexts as contexts,
  mirrorTexts as texts,
} from '@/lib/server/db/mirror-texts-schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { markGone } from './mark-gone'
import { noteParticipants } from './note-participants'
import { putCompositions } from './put-compositions'
import { putParticipants } from './put-participants'
import { putRecordings } from './put-recordings'
import { putRooms } from './put-rooms'
import { putSessions } from './put-sessions'

let opened: OpenedDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
})

afterAll(() => opened.close())

const at = (secs: number) => new Date(Date.UTC(2026, 0, 5, 10, 0, secs))
const iso = (secs: number) => at(secs).toISOString().replace('Z', '123Z')

async function room(id: string) {
  const { mirrorRooms: rooms } = mirror
  const [found] = await opened.db
    .select({ room: rooms, name: texts.text })
    .from(rooms)
    .leftJoin(texts, eq(texts.id, rooms.nameId))
    .where(eq(rooms.id, id))
  return found
}

async function person(id: string) {
  const { mirrorParticipants: people } = mirror
  const [found] = await opened.db
    .select({ person: people, context: contexts, name: texts.text })
    .from(people)
    .leftJoin(contexts, eq(contexts.id, people.contextId))
    .leftJoin(texts, eq(texts.id, contexts.nameId))
    .where(eq(people.id, id))
  return found
}

const count = async (table: keyof typeof tables) => {
  const [row] = await opened.db.select({ n: sql<number>`count(*)::int` }).from(tables[table])
  return row?.n
}
const tables = { texts, contexts }

it('has a row for every kind from the beginning', async () => {
  const kinds = await opened.db.select({ kind: mirror.mirrorKinds.kind }).from(mirror.mirrorKinds)
  expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(mirrorKinds.toSorted())
})

describe('what Telnyx answers', () => {
  it('is stored with its microseconds and the time of the request', async () => {
    const id = randomUUID()
    const active = randomUUID()
    const fields = { max_participants: 9, enable_recording: true, active_session_id: active }
    await putRooms(
      [{ id, unique_name: 'Billing demo', created_at: iso(1), updated_at: iso(2), ...fields }],
      { readAt: at(5) },
    )
    expect(await room(id)).toMatchObject({
      name: 'Billing demo',
      room: { maxParticipants: 9, enableRecording: true, activeSessionId: active },
    })
    const [row] = (
      await opened.db.execute<{ micros: string; read: boolean; seen: boolean }>(
        sql`select to_char(updated_at at time zone 'utc', 'SS.US') as micros, read_at = ${at(5).toISOString()}::timestamptz as read,
          seen_at = read_at as seen from mirror_rooms where id = ${id}`,
      )
    ).rows
    expect(row).toEqual({ micros: '02.000123', read: true, seen: true })
  })

  it('of a session stores its participants, with claims, names and its room', async () => {
    const [id, roomId, ana, bo] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
    const context = '{"username":"Ana Souza","user":{"id":7}}'
    const participants = [
      { id: ana, context, joined_at: iso(3), updated_at: iso(3) },
      { id: bo, context: null },
    ]
    await putSessions([{ id, room_id: roomId, active: true, participants }], { readAt: at(9) })
    expect(await person(ana)).toMatchObject({
      name: 'Ana Souza',
      context: { context, claims: { username: 'Ana Souza', 'user.id': '7' } },
      person: { sessionId: id, roomId, leftAt: null },
    })
    expect(await person(bo)).toMatchObject({ name: null, context: null, person: { roomId } })
    await noteParticipants([{ id, count: 2 }], { readAt: at(9) })
    const [session] = await opened.db
      .select()
      .from(mirror.mirrorSessions)
      .where(eq(mirror.mirrorSessions.id, id))
    expect(session).toMatchObject({ roomId, participantsCount: 2, participantsAt: at(9) })
  })

  it('of a participant gets its room when its session comes later', async () => {
    const [id, session_id, room_id] = [randomUUID(), randomUUID(), randomUUID()]
    await putParticipants([{ id, session_id }], { readAt: at(1) })
    expect((await person(id))?.person.roomId).toBeNull()
    await putSessions([{ id: session_id, room_id }], { readAt: at(1) })
    expect((await person(id))?.person.roomId).toBe(room_id)
  })

  it('of recordings and compositions is stored without links', async () => {
    const id = randomUUID()
    const reported = {
      id,
      status: 'completed',
      duration_secs: 61,
      size_mb: 1.5,
      started_at: iso(1),
    }
    const download_url = 'https://example.test/secret'
    await putRecordings([{ ...reported, type: 'audio', download_url }], { readAt: at(1) })
    await putCompositions([{ ...reported, resolution: '1280x720', download_url }], {
      readAt: at(1),
    })
    const { mirrorRecordings: recordings, mirrorCompositions: compositions } = mirror
    const [recording] = await opened.db.select().from(recordings).where(eq(recordings.id, id))
    const [composed] = await opened.db.select().from(compositions).where(eq(compositions.id, id))
    expect(recording).toMatchObject({ type: 'audio', durationSecs: 61, sizeMb: 1.5 })
    expect(composed).toMatchObject({ resolution: '1280x720', status: 'completed' })
    expect(JSON.stringify([recording, composed])).not.toContain('secret')
  })

  it('may be hostile: what cannot be stored is dropped, and the rest stays', async () => {
    const [id, joiner] = [randomUUID(), randomUUID()]
    const unique_name = `N\0ul \ud800 ${'ﷺ'.repeat(5_000)}`
    const wrong = { created_at: 'yesterday', active_session_id: '../balance' }
    await putRooms(
      [{ id: 'no id' }, { id, unique_name, max_participants: 1e12, ...wrong }, { id }],
      { readAt: at(1) },
    )
    expect(await room(id)).toBeDefined()
    const deep = `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`
    const contexts = [deep, '{"id":"\\u0000\\ud800"}', 'x'.repeat(100_000), '\0']
    for (const context of contexts) {
      await putParticipants([{ id: joiner, context, updated_at: iso(1) }], { readAt: at(1) })
      expect((await person(joiner))?.context).not.toBeNull()
    }
  })
})

describe('names and claims', () => {
  it('are stored once, also by two concurrent writers', async () => {
    const people = Array.from({ length: 300 }, (_, n) => ({
      id: randomUUID(),
      context: `{"name":"Person ${n % 20}","id":${n % 40}}`,
    }))
    const [texts = 0, contexts = 0] = [await count('texts'), await count('contexts')]
    const halves = [people, people.toReversed()]
    await Promise.all(halves.map((half) => putParticipants(half, { readAt: at(1) })))
    expect(await count('texts')).toBe(texts + 20)
    expect(await count('contexts')).toBe(contexts + 40)
  })
})

describe('the version that stands', () => {
  const first = { name: 'first', updated: 10 as number | null, read: 20 }
  it.each([
    ['newer at Telnyx, asked for later', 11, 21, true],
    ['newer at Telnyx, asked for before', 11, 19, true],
    ['older at Telnyx, asked for later', 9, 21, false],
    ['the same at Telnyx, asked for later', 10, 21, true],
    ['the same at Telnyx, asked for at once', 10, 20, true],
    ['the same at Telnyx, asked for before', 10, 19, false],
    ['unknown, asked for later', null, 21, true],
    ['unknown, asked for before', null, 19, false],
  ])('is one that is %s', async (_, updated, read, wins) => {
    const id = randomUUID()
    const versions = [first, { name: 'second', updated, read }]
    for (const { name, updated, read } of versions) {
      const updated_at = updated === null ? null : iso(updated)
      await putRooms([{ id, unique_name: name, updated_at }], { readAt: at(read) })
    }
    expect((await room(id))?.name).toBe(wins ? 'second' : 'first')
    expect((await room(id))?.room.seenAt).toEqual(at(Math.max(20, read)))
  })

  it('of a webhook keeps the fields it lacks, until a later read', async () => {
    const [id, session_id] = [randomUUID(), randomUUID()]
    const joined = { id, session_id, context: 'Ana', joined_at: iso(1), updated_at: iso(1) }
    await putParticipants([joined], { readAt: at(2) })
    await putParticipants([{ id, left_at: iso(8) }], { readAt: at(8), isPart: true })
    const left = { name: 'Ana', person: { sessionId: session_id, updatedAt: null } }
    expect(await person(id)).toMatchObject(left)
    expect((await person(id))?.person.leftAt).not.toBeNull()
    // Its answer dates from between another change and the leave.
    await putParticipants([{ ...joined, updated_at: iso(5) }], { readAt: at(7) })
    expect((await person(id))?.person.leftAt).not.toBeNull()
    await putParticipants([{ ...joined, updated_at: iso(5) }], { readAt: at(9) })
    expect((await person(id))?.person.leftAt).toBeNull()
  })

  it('is not written where the guard refuses', async () => {
    const id = randomUUID()
    const guard = () => Promise.reject(new Error('another leads'))
    await expect(putRooms([{ id }], { readAt: at(1), guard })).rejects.toThrow('another leads')
    expect(await room(id)).toBeUndefined()
  })
})

describe('what is gone', () => {
  it('stays gone whatever lists say, until its id is found again', async () => {
    const id = randomUUID()
    await putRooms([{ id, unique_name: 'Gone' }], { readAt: at(1) })
    expect(await markGone('rooms', id, { readAt: at(2) })).toBe(true)
    await putRooms([{ id, unique_name: 'Listed' }], { readAt: at(3) })
    expect(await room(id)).toMatchObject({ name: 'Listed', room: { goneAt: at(2) } })
    await putRooms([{ id }], { readAt: at(2), byId: true })
    expect((await room(id))?.room.goneAt).toEqual(at(2))
    await putRooms([{ id }], { readAt: at(4), byId: true })
    expect((await room(id))?.room.goneAt).toBeNull()
  })

  it('does not include a row seen after the request was sent', async () => {
    const id = randomUUID()
    await putRooms([{ id }], { readAt: at(5) })
    expect(await markGone('rooms', id, { readAt: at(4) })).toBe(false)
    expect((await room(id))?.room.goneAt).toBeNull()
  })
})
