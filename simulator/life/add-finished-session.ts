import type { Random } from '../state/random'
import type { ParticipantRecord, RoomRecord, SessionRecord } from '../state/records'
import type { World } from '../world/world'
import { addFinishedComposition } from './add-compositions'
import { addCompletedRecordings } from './add-recordings'
import type { Person } from './people'
import { regularsOf } from './regulars'

const minute = 60_000

/** Writes a whole session into the past, without anybody being told of it. */
export function addFinishedSession(
  world: World,
  random: Random,
  room: RoomRecord,
  startedAt: number,
): void {
  const endAt = startedAt + random.between(9 * minute, 85 * minute)
  const session = world.sessions.add({
    id: random.uuid(),
    room_id: room.id,
    created_at: startedAt,
    updated_at: endAt,
    ended_at: endAt,
  })
  const recorded = room.enable_recording && random.chance(0.7)
  for (const visit of planVisits(random, regularsOf(world, room), room, startedAt, endAt)) {
    const participant = addVisit(world, random.uuid(), session, visit)
    if (recorded) addCompletedRecordings(world, random, session, participant)
  }
  if (recorded && random.chance(0.25)) addFinishedComposition(world, random, session, endAt)
}

interface Visit {
  context: string | null
  from: number
  to: number
  reason: string
}

function planVisits(
  random: Random,
  regulars: Person[],
  room: RoomRecord,
  startedAt: number,
  endAt: number,
): Visit[] {
  const audience = room.audience ?? 2
  const count = Math.max(2, Math.round(audience * (0.6 + random.fraction() * 0.5)))
  const people = random.sample(regulars, Math.min(count, room.max_participants))
  return people.flatMap(({ context }, index) => {
    const from = index === 0 ? startedAt : startedAt + random.between(0, 4 * minute)
    // The last to go ends the session.
    const to =
      index === 0 ? endAt : endAt - random.between(0, random.chance(0.2) ? 240_000 : 30_000)
    const reason = random.chance(0.02) ? 'kicked' : 'user_initiated'
    return random.chance(0.12)
      ? reconnecting(random, { context, from, to, reason })
      : [{ context, from, to, reason }]
  })
}

/** The connection breaks once; Telnyx then sees a new participant with the same context. */
function reconnecting(random: Random, visit: Visit): Visit[] {
  const { from, to } = visit
  const brokenAt = from + Math.floor((to - from) * (0.2 + random.fraction() * 0.5))
  const backAt = Math.min(to, brokenAt + random.between(3, 40) * 1000)
  return [
    { ...visit, to: brokenAt, reason: 'network_error' },
    { ...visit, from: backAt },
  ]
}

function addVisit(
  world: World,
  id: string,
  session: SessionRecord,
  visit: Visit,
): ParticipantRecord {
  return world.participants.add({
    id,
    session_id: session.id,
    joined_at: visit.from,
    updated_at: visit.to,
    left_at: visit.to,
    left_reason: visit.reason,
    ...(visit.context === null ? {} : { context: visit.context }),
  })
}
