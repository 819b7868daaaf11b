import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import type { DayCounts } from '@/lib/contract/directory/rows'
import type { SearchFacets, SearchNarrowing } from '@/lib/contract/search/answer'
import { database } from '@/lib/server/db/client'
import { candidates, type Sought } from './candidates'
import { narrow, seek } from './seek'
import type { Clock } from './time-words'

/** The days that a histogram shows, up to today. */
const days = 180
const maxRooms = 8

type RoomCount = SearchFacets['data']['rooms'][number]

const sessions = sql`
  select session_id, room_id, at from found union all select session_id, room_id, at from in_room`

/**
 * How many sessions match a query, by day of the zone and by room; neither narrows its own counts.
 */
export async function searchFacets(
  q: string,
  narrowing: SearchNarrowing,
  clock: Clock,
): Promise<SearchFacets> {
  const { sought } = await seek(q, clock)
  if (sought.parts.length === 0) return { data: { days: [], rooms: [] } }
  const anyTime = narrow(sought, { ...narrowing, from: null, to: null })
  const anyRoom = narrow(sought, { ...narrowing, rooms: [] })
  return { data: { days: await countDays(anyTime, clock.zone), rooms: await countRooms(anyRoom) } }
}

async function read<Row extends Record<string, unknown>>(sought: Sought, select: SQL) {
  const db = await database()
  return (await db.execute<Row>(sql`with ${candidates(sought)} ${select}`)).rows
}

const countDays = (sought: Sought, zone: string) =>
  read<DayCounts[number]>(
    sought,
    sql`select day, count(distinct session_id)::int as count from
      (select session_id, to_char(at at time zone ${zone}, 'YYYY-MM-DD') as day
        from (${sessions}) as it where at > now() - ${days} * interval '1 day') as dated
      group by day order by day desc`,
  )

const countRooms = (sought: Sought) =>
  read<RoomCount>(
    sought,
    sql`select room.id::text as id, name.text as name, counted.count from
      (select room_id, count(distinct session_id)::int as count from (${sessions}) as it
        where room_id is not null group by room_id order by count desc, room_id limit ${maxRooms}) as counted
      join mirror_rooms room on room.id = counted.room_id
      left join mirror_texts name on name.id = room.name_id
      order by counted.count desc, room.id`,
  )
