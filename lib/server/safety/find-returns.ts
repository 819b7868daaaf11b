import 'server-only'
import { sql } from 'drizzle-orm'
import { announcedSecs, returnSecs, type PossibleReturn } from '@/lib/contract/safety'
import { removals } from '@/lib/contract/watched-acts'
import { database } from '@/lib/server/db/client'
import { returnOf, type Joined, type Removed } from './return-of'

/** Maximum removals, and maximum participants of their rooms, that are compared. */
const maxRemoved = 200
const maxPeople = 2_000

/** With whether their session is live. */
type Person = Joined & { live: boolean }

/**
 * Participants who may be ones that were removed from the same room within the 15 minutes before
 * they joined: of all inside anywhere now, or of one session at any time. Each with the newest
 * removal that fits.
 */
export async function findReturns(sessionId: string | null): Promise<PossibleReturn[]> {
  const removed = await findRemoved(sessionId)
  if (removed.length === 0) return []
  const people = await peopleOf([...new Set(removed.map(({ room }) => room))])
  const gone = new Set(removed.map(({ id }) => id))
  return people
    .filter(({ id, session }) => !gone.has(id) && (sessionId === null || session === sessionId))
    .filter(({ left_at, live }) => sessionId !== null || (live && left_at === null))
    .flatMap((person) => returnOf(person, removed, people) ?? [])
}

const columns = sql`person.id, person.session_id as session, session.room_id as room,
  person.context, person.joined_at, person.left_at, session.active as live`

/** Participants who were kicked and have left, the newest first. */
async function findRemoved(sessionId: string | null): Promise<Removed[]> {
  const db = await database()
  const isWanted =
    sessionId === null
      ? sql`receipt.sent_at > now() - make_interval(secs => ${announcedSecs + returnSecs})`
      : sql`session.room_id = (select one.room_id from live_sessions one where one.id = ${sessionId})`
  const { rows } = await db.execute<Removed>(sql`
    select ${columns}, to_char(receipt.sent_at at time zone 'utc',
      'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from receipts receipt
    join live_people person on person.id = receipt.participant_id::text
    join live_sessions session on session.id = person.session_id
    where receipt.act in ${removals} and receipt.state in ('accepted', 'confirmed')
      and person.left_at is not null and session.room_id is not null and ${isWanted}
    order by receipt.sent_at desc limit ${maxRemoved}`)
  return rows
}

async function peopleOf(rooms: string[]): Promise<Person[]> {
  const db = await database()
  const { rows } = await db.execute<Person>(sql`
    select ${columns} from live_people person
    join live_sessions session on session.id = person.session_id
    where session.room_id = any(${sql.param(rooms)}::text[])
    order by person.joined_at desc nulls last limit ${maxPeople}`)
  return rows
}
