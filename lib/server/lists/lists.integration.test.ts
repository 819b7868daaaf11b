import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readListRequest } from '@/lib/contract/lists/read-request'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { answerList } from './answer-list'
import { compositionSource } from './compositions'
import { sessionColumns } from './csv-columns'
import { exportList } from './export-list'
import { participantSource } from './participants'
import { personSource } from './people'
import { recordingSource } from './recordings'
import { roomSource } from './rooms'
import { sessionSource } from './sessions'
import { compositionSums, recordingSums, sessionSums, sumRows } from './sum-rows'
import type { ListSource } from './source'
import { putTestCopy } from './test-copy'

const count = 40
let opened: OpenedDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  await putTestCopy(count)
  // Rows copied again and changed count once.
  await opened.db.execute(sql`update mirror_recordings set size_mb = 7 where size_mb is null`)
  await opened.db.execute(sql`update mirror_participants set left_at = joined_at + interval '5 min'
    where left_at is null`)
  await opened.db.execute(sql`update mirror_sessions set active = active`)
  await opened.db.execute(sql`
    insert into mirror_persons (key, name_id, names_count, joins, visits, first_seen_at, last_seen_at)
    select 'p' || t.id, t.id, 1, 1 + t.id % 3, 1, null, timestamptz '2026-11-10Z' + t.id % 2 * interval '1 hour'
    from mirror_texts t where t.kind = 'person'`)
  await opened.db.execute(sql`update mirror_contexts c set person_id = h.id
    from mirror_persons h where h.name_id = c.name_id`)
})

afterAll(() => opened.close())

type Any = ListSource<{ id: string; name: string | null }>
const sources: Any[] = [
  roomSource,
  sessionSource,
  personSource,
  participantSource,
  recordingSource,
  compositionSource,
]

function ask(source: Any, asked: Record<string, string>) {
  const { request, faults } = readListRequest(source.list, new URLSearchParams(asked))
  expect(faults).toEqual([])
  return answerList(source, request)
}

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

/** Pages through all rows, from one end to the other. */
async function walk(source: Any, asked: Record<string, string>, way: 'after' | 'before') {
  const pages: string[][] = []
  let cursor: string | null = null
  for (;;) {
    const { data, meta } = await ask(source, { ...asked, ...(cursor && { [way]: cursor }) })
    pages.push(ids(data))
    cursor = meta[way]
    if (cursor === null) return pages
    expect(pages.length).toBeLessThanOrEqual(count)
  }
}

describe.each(sources.map((source) => [source.list.name, source] as const))('%s', (_, source) => {
  it('returns every row once in every order, paged in either direction', async () => {
    const sorts = Object.keys(source.sorts).flatMap((name) => [name, `-${name}`])
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sorts),
        fc.integer({ min: 1, max: 25 }),
        async (sort, size) => {
          const asked = { sort, size: String(size) }
          const whole = await ask(source, { sort, size: '250' })
          const forth = await walk(source, asked, 'after')
          expect(forth.flat()).toEqual(ids(whole.data))
          expect(new Set(forth.flat()).size).toBe(whole.meta.total)
          const last = await lastCursor(source, asked)
          const back = last === null ? [] : await walk(source, { ...asked, before: last }, 'before')
          expect(back.toReversed().flat()).toEqual(forth.slice(0, -1).flat())
        },
      ),
      { numRuns: 6 },
    )
  })

  it('reverses with its order', async () => {
    for (const sort of Object.keys(source.sorts)) {
      const up = await ask(source, { sort, size: '250' })
      const down = await ask(source, { sort: `-${sort}`, size: '250' })
      expect(ids(down.data)).toEqual(ids(up.data).toReversed())
    }
  })

  it('returns name, last sight, total and age', async () => {
    const { data, meta } = await ask(source, { size: '1' })
    expect(data[0]).toHaveProperty('name')
    expect(data[0]).toHaveProperty('seen_at', '2026-11-24T12:00:00.000Z')
    expect(data[0]).not.toHaveProperty('gone_at')
    expect(meta).toMatchObject({ total_exact: true, before: null, as_of: null, complete: false })
  })
})

/** The position before which the last page begins. */
async function lastCursor(source: Any, asked: Record<string, string>): Promise<string | null> {
  let cursor: string | null = null
  let place: string | null = null
  do {
    const answer = await ask(source, { ...asked, ...(cursor && { after: cursor }) })
    place = answer.meta.before
    cursor = answer.meta.after
  } while (cursor !== null)
  return place
}

describe('narrowed', () => {
  const total = async (source: Any, asked: Record<string, string>) =>
    (await ask(source, asked)).meta.total

  it('matches words of names, ids and prefixes of ids', async () => {
    const [row] = (await ask(participantSource, { q: 'SOUZA' })).data
    expect(row?.name).toBe('Ana Souza Lima')
    const id = row?.id ?? ''
    expect(ids((await ask(participantSource, { q: id.slice(0, 8) })).data)).toContain(id)
    expect(ids((await ask(participantSource, { q: id })).data)).toEqual([id])
    expect(await total(participantSource, { q: '王伟 billing' })).toBeGreaterThan(0)
    expect(await total(participantSource, { q: 'nobody-like-that' })).toBe(0)
    expect(await total(participantSource, { q: '???' })).toBe(0)
  })

  it('includes both ends of a time filter', async () => {
    const all = await total(sessionSource, { from: '2026-11-10', to: '2026-11-13' })
    const perDay = ['10', '11', '12', '13'].map((day) =>
      total(sessionSource, { from: `2026-11-${day}`, to: `2026-11-${day}` }),
    )
    const days = await Promise.all(perDay)
    expect(days.reduce((sum, each) => sum + each, 0)).toBe(all)
    expect(all).toBeLessThan(count)
  })

  it('matches any of several values', async () => {
    const each = await Promise.all(
      ['video', 'audio'].map((type) => total(recordingSource, { type })),
    )
    const search = new URLSearchParams('type=video&type=audio')
    const both = await answerList(
      recordingSource,
      readListRequest(recordingSource.list, search).request,
    )
    expect(both.meta.total).toBe(each.reduce((sum, one) => sum + one, 0))
  })

  it('matches a room by its whole name or id, a person by identity or participant', async () => {
    const named = await ask(sessionSource, { room: 'Billing demo', size: '250' })
    expect(new Set(named.data.map(({ name }) => name))).toEqual(new Set(['Billing demo']))
    const [person] = (await ask(personSource, { q: 'souza' })).data
    const joins = await ask(participantSource, { person: person?.id ?? '' })
    expect(new Set(joins.data.map(({ name }) => name))).toEqual(new Set(['Ana Souza Lima']))
    const id = joins.data[0]?.id ?? ''
    expect(ids((await ask(participantSource, { person: id })).data)).toEqual([id])
    expect(await total(recordingSource, { person: id })).toBe(1)
  })

  it('has valid SQL for every value of every filter', async () => {
    for (const source of sources) {
      for (const [name, filter] of Object.entries(source.list.filters)) {
        const values = filter.kind === 'choice' ? Object.keys(filter.values ?? {}) : []
        const counts = values.map((value) => total(source, { [name]: value }))
        const some = (await Promise.all(counts)).reduce((sum, each) => sum + each, 0)
        if (values.length > 0) expect(some).toBeGreaterThan(0)
      }
      if ('minutes' in source.list.filters) await total(source, { minutes: '1' })
    }
  })
})

it('adds up the use of every room, in whatever order it was copied', async () => {
  const { rows } = await opened.db.execute<{ differing: number }>(sql`
    with truth as (select r.id,
      (select count(*) from mirror_sessions s where s.room_id = r.id) as sessions,
      (select max(greatest(s.created_at, s.ended_at)) from mirror_sessions s
        where s.room_id = r.id) as used_at,
      (select coalesce(sum(extract(epoch from p.left_at - p.joined_at)), 0)
        from mirror_participants p where p.room_id = r.id and p.left_at > p.joined_at) as secs,
      (select coalesce(sum(f.size_mb), 0) from mirror_recordings f
        where f.room_id = r.id and f.gone_at is null) as mb
      from mirror_rooms r)
    select count(*)::int as differing from truth t
      left join mirror_room_figures g on g.room_id = t.id
      where t.sessions <> coalesce(g.sessions, 0) or t.used_at is distinct from g.last_used_at
        or abs(t.secs - coalesce(g.people_secs, 0)) > 0.01
        or abs(t.mb - coalesce(g.storage_mb, 0)) > 0.01`)
  expect(rows).toEqual([{ differing: 0 }])
  const used = await ask(roomSource, { sort: '-sessions', size: '1' })
  expect(used.data[0]).toMatchObject({ sessions: 2 })
})

it('refuses an invalid cursor, or one of another order', async () => {
  const { meta } = await ask(roomSource, { size: '1' })
  const wrong: Record<string, string>[] = [
    { sort: 'name', after: meta.after ?? '' },
    { after: 'x' },
    { after: Buffer.from('["-created_at","2026-02-31 00:00:00+00",""]').toString('base64url') },
    { after: Buffer.from('["-created_at","\'; drop","x"]').toString('base64url') },
  ]
  for (const asked of wrong)
    await expect(ask(roomSource, asked)).rejects.toMatchObject({ key: 'invalid_parameter' })
})

it('exports all matching rows, whatever the page', async () => {
  const { request } = readListRequest(sessionSource.list, new URLSearchParams('size=1'))
  const stream = await exportList(sessionSource, sessionColumns, request)
  const text = await new Response(stream).text()
  const lines = text.trimEnd().split('\r\n')
  expect(lines).toHaveLength(count + 1)
  expect(lines[0]).toBe(
    Object.keys(sessionColumns)
      .map((name) => `"${name}"`)
      .join(','),
  )
})

describe('the sums', () => {
  const sums = async (of: typeof recordingSums, asked: Record<string, string>) => {
    const { request } = readListRequest(of.source.list, new URLSearchParams(asked))
    return (await sumRows(of, request)).data
  }

  it('of recordings cover all matches, and count parallel tracks once', async () => {
    const asked = { type: 'video', size: '2' }
    const { data, meta } = await ask(recordingSource, { ...asked, size: '250' })
    const rows = data as unknown as { size_mb: number; duration_secs: number | null }[]
    const whole = await sums(recordingSums, asked)
    expect(whole.count).toBe(meta.total)
    expect(whole.size_mb).toBeCloseTo(rows.reduce((sum, row) => sum + row.size_mb, 0))
    expect(whole.duration_secs).toBeCloseTo(
      rows.reduce((sum, row) => sum + (row.duration_secs ?? 0), 0),
    )
    // The audio track of each video, a little longer than it.
    await opened.db.execute(sql`
      insert into mirror_recordings select (jsonb_populate_record(f, jsonb_build_object(
        'id', gen_random_uuid(), 'type', 'sound', 'duration_secs', f.duration_secs + 1))).*
      from mirror_recordings f where type = 'video' and duration_secs is not null`)
    const longer = rows.filter((row) => row.duration_secs !== null).length
    const { request } = readListRequest(recordingSource.list, new URLSearchParams())
    const beside = await sumRows(recordingSums, {
      ...request,
      values: { type: ['video', 'sound'] },
    })
    expect(beside.data.count).toBe(whole.count + longer)
    expect(beside.data.duration_secs).toBeCloseTo(whole.duration_secs + longer)
    await opened.db.execute(sql`delete from mirror_recordings where type = 'sound'`)
  })

  it('of sessions add up the time of all participants, of compositions their length', async () => {
    const { rows } = await opened.db.execute<{ secs: number }>(sql`
      select sum(extract(epoch from left_at - joined_at))::float8 as secs from mirror_participants
      where session_id in (select id from mirror_sessions)`)
    const whole = await sums(sessionSums, {})
    expect(whole).toMatchObject({ count, duration_secs: rows[0]?.secs })
    expect((await sums(compositionSums, { state: 'completed' })).count).toBe(13)
    expect(await sums(compositionSums, { room: 'nowhere' })).toEqual({
      count: 0,
      size_mb: 0,
      duration_secs: 0,
    })
  })
})

it('a queued composition has its position in the queue', async () => {
  const asked = { state: 'enqueued', sort: 'created_at', size: '250' }
  const { data, meta } = await ask(compositionSource, asked)
  const places = (data as unknown as { queue: { place: number; count: number } | null }[]).map(
    ({ queue }) => queue,
  )
  const dated = places.filter((place) => place !== null)
  expect(dated.map(({ place }) => place)).toEqual(dated.map((_, at) => at + 1))
  expect(dated[0]?.count).toBe(meta.total)
  const { data: made } = await ask(compositionSource, { state: 'completed' })
  expect(made.every((row) => (row as unknown as { queue: unknown }).queue === null)).toBe(true)
})
