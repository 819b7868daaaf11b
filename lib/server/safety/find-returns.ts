import 'server-only'
import { sql } from 'drizzle-orm'
import { announcedSecs, returnSecs, type PossibleReturn } from '@/lib/contract/safety'
import { nameIn } from '@/lib/server/bans/subject'
import { database } from '@/lib/server/db/client'
import { claimsOf } from '@/lib/server/mirror/put/claims'
import { likenessOf } from './likeness'

/** So many removals, and so many people in their rooms, are compared at most. */
const mostRemoved = 200
const mostPeople = 2_000

type Person = {
  id: string
  session: string
  room: string
  context: string | null
  joined_at: string | null
  left_at: string | null
  /** Whether their session goes on. */
  live: boolean
}

type Removed = Person & { at: string }

/**
 * Who may be one who was removed from the same room within the last 15 minutes before they joined:
 * of those inside anywhere now, or in one session whenever it was. The newest removal that fits.
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

function returnOf(person: Person, removed: Removed[], people: Person[]): PossibleReturn | null {
  for (const one of removed) {
    if (one.room !== person.room || !isAfter(person, one)) continue
    const likeness = likenessOf(one.context, person.context, rareAmong(people, [one, person]))
    if (likeness === null) continue
    const { id: participant_id, session: session_id } = person
    const who = { participant_id: one.id, name: nameIn(one.context), at: one.at }
    return { participant_id, session_id, removed: who, ...likeness }
  }
  return null
}

/** Both times are Telnyx's. */
function isAfter(person: Person, removed: Removed): boolean {
  const [joined, left] = [Date.parse(person.joined_at ?? ''), Date.parse(removed.left_at ?? '')]
  return joined >= left && joined - left <= returnSecs * 1_000
}

/** Whether nobody else in the room, but for these and whoever claims the same, has this value. */
function rareAmong(people: Person[], two: Person[]) {
  const claims = new Set(two.map(({ context }) => context))
  const room = two[0]?.room
  const others = people.filter((one) => one.room === room && !claims.has(one.context))
  return (field: string, value: string) =>
    !others.some(({ context }) => context !== null && claimsOf(context)[field] === value)
}

const columns = sql`person.id, person.session_id as session, session.room_id as room,
  person.context, person.joined_at, person.left_at, session.active as live`

/** Whoever was kicked and has left, the last first. */
async function findRemoved(sessionId: string | null): Promise<Removed[]> {
  const db = await database()
  const isMeant =
    sessionId === null
      ? sql`receipt.sent_at > now() - make_interval(secs => ${announcedSecs + returnSecs})`
      : sql`session.room_id = (select one.room_id from live_sessions one where one.id = ${sessionId})`
  const { rows } = await db.execute<Removed>(sql`
    select ${columns}, to_char(receipt.sent_at at time zone 'utc',
      'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from receipts receipt
    join live_people person on person.id = receipt.participant_id::text
    join live_sessions session on session.id = person.session_id
    where receipt.act = 'kick' and receipt.state in ('accepted', 'confirmed')
      and person.left_at is not null and session.room_id is not null and ${isMeant}
    order by receipt.sent_at desc limit ${mostRemoved}`)
  return rows
}

async function peopleOf(rooms: string[]): Promise<Person[]> {
  const db = await database()
  const { rows } = await db.execute<Person>(sql`
    select ${columns} from live_people person
    join live_sessions session on session.id = person.session_id
    where session.room_id = any(${sql.param(rooms)}::text[])
    order by person.joined_at desc nulls last limit ${mostPeople}`)
  return rows
}
