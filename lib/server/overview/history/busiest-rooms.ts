import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import type { BusyRoom } from '@/lib/contract/overview-history'
import { database } from '@/lib/server/db/client'
import { at, slicesOf, type Stretch } from './stays'

const maxRooms = 7

type Stay = { joined: SQL; left: SQL; from: SQL }

/** The rooms with the most time spent by people in a period, most first. */
export async function busiestRooms(span: Stretch): Promise<BusyRoom[]> {
  const minutes = await minutesByRoom(span)
  const busiest = [...minutes]
    .sort(([a, minutesA], [b, minutesB]) => minutesB - minutesA || a.localeCompare(b))
    .slice(0, maxRooms)
    .map(([id, each]) => ({ id, peopleMinutes: Math.round(each) }))
    .filter(({ peopleMinutes }) => peopleMinutes > 0)
  const names = await namesOf(busiest.map(({ id }) => id))
  return busiest.map((room) => ({ ...room, name: names.get(room.id) ?? null }))
}

async function minutesByRoom(span: Stretch): Promise<Map<string, number>> {
  const sums = new Map<string, number>()
  const add = async (stay: Stay) => {
    for (const { id, minutes } of await addUp(span, stay))
      sums.set(id, (sums.get(id) ?? 0) + minutes)
  }
  for (const { fromMs, untilMs } of slicesOf(span))
    await add(left(sql`p.left_at >= ${at(fromMs)} and p.left_at < ${at(untilMs)}`))
  // A later leave counts until the end of the period; an unknown one until the session's end.
  await add(left(sql`p.left_at >= ${at(span.untilMs)}`))
  await add({
    joined: sql`p.joined_at`,
    left: sql`coalesce(s.ended_at, ${at(span.untilMs)})`,
    from: sql`mirror_participants p join mirror_sessions s on s.id = p.session_id
      where p.left_at is null and (s.ended_at is null or s.ended_at > ${at(span.fromMs)})`,
  })
  return sums
}

const left = (when: SQL): Stay => ({
  joined: sql`p.joined_at`,
  left: sql`p.left_at`,
  from: sql`mirror_participants p where ${when}`,
})

type Sum = { id: string; minutes: number }

async function addUp(span: Stretch, { joined, left: gone, from }: Stay): Promise<Sum[]> {
  const db = await database()
  const inside = sql`least(${gone}, ${at(span.untilMs)}) - greatest(${joined}, ${at(span.fromMs)})`
  const { rows } = await db.execute<Sum>(sql`
    select p.room_id as id, sum(date_part('epoch', ${inside})) / 60 as minutes
    from ${from} and p.room_id is not null and ${joined} < ${at(span.untilMs)}
    group by 1`)
  return rows
}

async function namesOf(ids: string[]): Promise<ReadonlyMap<string, string | null>> {
  const db = await database()
  const { rows } = await db.execute<{ id: string; name: string | null }>(sql`
    select r.id, t.text as name from mirror_rooms r left join mirror_texts t on t.id = r.name_id
    where r.id = any(${sql.param(ids)}::uuid[])`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
