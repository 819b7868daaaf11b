import 'server-only'
import type { IdentityRule } from '@/lib/contract/identity/rule'
import { burstJoins, burstSecs, visitJoins, visitSecs, type Proposal } from '@/lib/contract/safety'
import { nameIn } from '@/lib/server/bans/subject'
import { keyOfClaim } from '@/lib/server/modes/key-of-claim'
import { grouped } from './grouped'

/** A recent join, with Telnyx's own time. */
export type RecentJoin = {
  id: string
  session: string
  room: string
  roomName: string | null
  context: string | null
  joined_at: string | null
}

/** The fullest five seconds of a session, if ten or more joined in them. */
export function findBurst(joins: RecentJoin[]): Proposal[] | null {
  const [first] = joins
  const times = timesOf(joins)
  const count = maxWithin(times, burstSecs)
  if (!first || count < burstJoins) return null
  const whose = { name: null, participant_id: null, ban_id: null }
  return [{ id: `burst ${first.session}`, kind: 'burst', ...placeOf(first), ...whose, count }]
}

/** The identities that joined a session five times or more within two minutes. */
export function findVisits(joins: RecentJoin[], rule: IdentityRule): Proposal[] {
  const byKey = grouped(joins, ({ context }) => keyOfClaim(context, rule))
  return [...byKey].flatMap(([key, own]): Proposal[] => {
    const count = maxWithin(timesOf(own), visitSecs)
    const [last] = own
    if (key === null || !last || count < visitJoins) return []
    const whose = { name: nameIn(last.context), participant_id: last.id, ban_id: null }
    const id = `visits ${last.session} ${key}`
    return [{ id, kind: 'visits', ...placeOf(last), ...whose, count }]
  })
}

const placeOf = ({ room: id, roomName: name, session: session_id }: RecentJoin) =>
  ({ mode: 'freeze', room: { id, name }, session_id }) as const

const timesOf = (joins: RecentJoin[]) =>
  joins
    .map(({ joined_at }) => Date.parse(joined_at ?? ''))
    .filter((at) => !Number.isNaN(at))
    .sort((a, b) => a - b)

/** How many of these ascending times lie within a window of this many seconds, at most. */
function maxWithin(times: number[], secs: number): number {
  let first = 0
  let max = 0
  for (const [at, time] of times.entries()) {
    while (time - (times[first] ?? time) > secs * 1_000) first += 1
    max = Math.max(max, at - first + 1)
  }
  return max
}
