import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { returnSecs, type PossibleReturn } from '@/lib/contract/safety'
import { removals } from '@/lib/contract/watched-acts'
import { database } from '@/lib/server/db/client'
import { returnOf, type Joined, type Removed } from './return-of'

/** Maximum removals, and maximum participants of their sessions, that are compared. */
const maxRemoved = 200
const maxPeople = 2_000

const iso = (moment: SQL) =>
  sql`to_char(${moment} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const columns = sql`person.id::text, person.session_id::text as session,
  person.room_id::text as room, context.context,
  ${iso(sql`person.joined_at`)} as joined_at, ${iso(sql`person.left_at`)} as left_at`

/** Whom a join may be the return of, by the mirror and the receipts, however long ago it was. */
export async function findPastReturn(participantId: string): Promise<PossibleReturn[]> {
  const db = await database()
  const { rows } = await db.execute<Joined>(sql`
    select ${columns} from mirror_participants person
    left join mirror_contexts context on context.id = person.context_id
    where person.id = ${participantId}::uuid and person.room_id is not null
      and person.session_id is not null`)
  const [joined] = rows
  if (!joined?.joined_at) return []
  const removed = await removedBefore(joined, joined.joined_at)
  if (removed.length === 0) return []
  const sessions = [joined, ...removed].map(({ session }) => session)
  const found = returnOf(joined, removed, await peopleOf([...new Set(sessions)]))
  return found ? [found] : []
}

/** Participants kicked from the same room within the 15 minutes before. */
async function removedBefore({ id, room }: Joined, joinedAt: string): Promise<Removed[]> {
  const db = await database()
  const { rows } = await db.execute<Removed>(sql`
    select ${columns}, ${iso(sql`receipt.sent_at`)} as at
    from mirror_participants person
    join receipts receipt on receipt.participant_id = person.id
      and receipt.session_id = person.session_id
    left join mirror_contexts context on context.id = person.context_id
    where person.left_at between ${joinedAt}::timestamptz - make_interval(secs => ${returnSecs})
        and ${joinedAt}::timestamptz
      and person.room_id = ${room}::uuid and person.id <> ${id}::uuid
      and receipt.act in ${removals} and receipt.state in ('accepted', 'confirmed')
    order by receipt.sent_at desc limit ${maxRemoved}`)
  return rows
}

async function peopleOf(sessions: string[]): Promise<Joined[]> {
  const db = await database()
  const { rows } = await db.execute<Joined>(sql`
    select ${columns} from mirror_participants person
    left join mirror_contexts context on context.id = person.context_id
    where person.session_id = any(${sql.param(sessions)}::uuid[])
    order by person.joined_at desc nulls last limit ${maxPeople}`)
  return rows
}
