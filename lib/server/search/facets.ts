import 'server-only'
import { sql } from 'drizzle-orm'
import type { DayCounts } from '@/lib/contract/directory/rows'
import type { SearchFacets, SearchNarrowing } from '@/lib/contract/search/answer'
import { prepared } from '@/lib/server/db/prepared'
import { candidates, valuesOf, type Sought } from './candidates'
import { seek } from './seek'
import type { Clock } from './time-words'

/** The days that a histogram shows, up to today. */
const days = 180
const maxRooms = 8
/** Names counted where more answer. */
const most = 100

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
  const anyTime = await seek(q, clock, { ...narrowing, from: null, to: null }, most)
  const anyRoom = await seek(q, clock, { ...narrowing, rooms: [] }, most)
  return {
    data: {
      days: await countDays(anyTime.sought, clock.zone),
      rooms: await countRooms(anyRoom.sought),
    },
  }
}

const dayCounts = prepared((db) =>
  db
    .select({ day: sql<string>`day`, count: sql<number>`count` })
    .from(
      sql`(with ${candidates} select day, count(distinct session_id)::int as count from
        (select session_id, to_char(at at time zone ${sql.placeholder('zone')}, 'YYYY-MM-DD') as day
          from (${sessions}) as it where at > now() - ${sql.raw(String(days))} * interval '1 day') as dated
        group by day) as counted`,
    )
    .orderBy(sql`day desc`)
    .prepare('search_days'),
)

const roomCounts = prepared((db) =>
  db
    .select({
      id: sql<string>`counted.room_id::text`,
      name: sql<string | null>`name.text`,
      count: sql<number>`counted.count`,
    })
    .from(
      sql`(with ${candidates} select room_id, count(distinct session_id)::int as count
        from (${sessions}) as it where room_id is not null
        group by room_id order by count desc, room_id limit ${sql.raw(String(maxRooms))}) as counted
      join mirror_rooms room on room.id = counted.room_id
      left join mirror_texts name on name.id = room.name_id`,
    )
    .orderBy(sql`counted.count desc, counted.room_id`)
    .prepare('search_rooms'),
)

async function countDays(sought: Sought, zone: string): Promise<DayCounts> {
  if (sought.parts.length === 0) return []
  return (await dayCounts()).execute({ ...valuesOf(sought), zone })
}

async function countRooms(sought: Sought): Promise<RoomCount[]> {
  if (sought.parts.length === 0) return []
  return (await roomCounts()).execute(valuesOf(sought))
}
