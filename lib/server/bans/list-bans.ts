import 'server-only'
import { and, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { Ban, BanCounts, BansAnswer } from '@/lib/contract/bans'
import { normalise } from '@/lib/contract/search/normalise'
import type { BanListQuery } from '@/lib/contract/schemas/bans'
import { bans } from '@/lib/server/db/bans-schema'
import { database } from '@/lib/server/db/client'
import { after, cursorOf, orderFor, placeOf, sortedBy } from './ban-order'
import { findJoin } from './find-join'
import { stateOfBan } from './in-force'
import { keyOf, subjectsOf } from './subject'
import { banColumns, toBan } from './to-ban'

const maxSize = 1_000

/**
 * A page of the matching bans, in the order of the list. Throws `invalid_parameter` for a bad
 * cursor.
 */
export async function listBans(query: BanListQuery): Promise<BansAnswer> {
  const [page, counts] = await Promise.all([readBans(query), countBans()])
  return { data: page.data, meta: { after: page.after, counts } }
}

/** As `listBans` without the counts, in a given order. */
export async function readBans(
  query: BanListQuery,
  order = orderFor(query),
): Promise<{ data: Ban[]; after: string | null }> {
  const size = query.size ?? maxSize
  const db = await database()
  const rows = await db
    .select({ ...banColumns, place: placeOf(order) })
    .from(bans)
    .where(and(...(await conditions(query)), query.after ? after(order, query.after) : undefined))
    .orderBy(sortedBy(order))
    .limit(size + 1)
  const shown = rows.slice(0, size)
  const last = rows.length > size ? shown.at(-1) : undefined
  const next = last ? cursorOf(order, { key: last.place, id: last.row.id }) : null
  return { data: shown.map(({ place: _, ...row }) => toBan(row)), after: next }
}

async function conditions(query: BanListQuery): Promise<(SQL | undefined)[]> {
  const { state, q, room, participant, session } = query
  const words = normalise(q ?? '').split(' ')
  return [
    state ? sql`(${stateOfBan}) = ${state}` : undefined,
    room ? eq(bans.roomId, room) : undefined,
    ...words.filter((word) => word !== '').map(holds),
    participant ? await isOf(participant) : undefined,
    session ? isOfSession(session) : undefined,
  ]
}

function holds(word: string): SQL {
  return sql`bans.search_text like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`
}

/** Bans that match, or matched, this participant's claim. */
async function isOf(participantId: string): Promise<SQL> {
  const context = (await findJoin(participantId))?.context
  if (!context) return eq(bans.participantId, participantId)
  const db = await database()
  const paths = await db.selectDistinct({ path: bans.path }).from(bans)
  const subjects = subjectsOf(
    context,
    paths.flatMap(({ path }) => path ?? []),
  )
  return inArray(bans.key, subjects.map(keyOf))
}

const isOfSession = (id: string) => sql`(bans.session_id = ${id} or bans.id in (
  select removal.ban_id from ban_removals removal where removal.session_id = ${id}))`

/** How many bans there are in each state; watches count apart from the bans in force. */
async function countBans(): Promise<BanCounts> {
  const db = await database()
  const { rows } = await db.execute<BanCounts>(sql`
    select count(*) filter (where state = 'active' and not watch)::int as active,
      count(*) filter (where state = 'active' and watch)::int as watched,
      count(*) filter (where state = 'expired')::int as expired,
      count(*) filter (where state = 'lifted')::int as lifted,
      (select count(distinct participant_id)::int from ban_removals where state = 'still_there')
        as still_there
    from (select watch, ${stateOfBan} as state from bans) as all_bans`)
  const [counts] = rows
  return counts ?? { active: 0, watched: 0, expired: 0, lifted: 0, still_there: 0 }
}
