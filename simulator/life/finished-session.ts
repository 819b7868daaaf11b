import type { Random } from '../state/random'
import type {
  FinishedSession,
  ParticipantRecord,
  RecordingRecord,
  SessionRecord,
} from '../state/records'
import type { Account, World } from '../world/world'
import { finishedComposition } from './add-compositions'
import { completedRecordings } from './completed-recordings'
import type { Person } from './people'
import { regularsOf, type Venue } from './regulars'

const minute = 60_000

/** A whole finished session; the same generator state, room and time make the same session. */
export function createFinishedSession(
  account: Account,
  random: Random,
  room: Venue,
  startedAt: number,
): FinishedSession {
  const endAt = startedAt + random.between(9 * minute, 85 * minute)
  const session = {
    id: random.uuid(),
    room_id: room.id,
    created_at: startedAt,
    updated_at: endAt,
    ended_at: endAt,
  }
  const recorded = room.enable_recording && random.chance(0.7)
  const participants: ParticipantRecord[] = []
  const recordings: RecordingRecord[] = []
  for (const visit of planVisits(random, regularsOf(account, room), room, startedAt, endAt)) {
    const participant = createParticipant(random.uuid(), session, visit)
    participants.push(participant)
    if (recorded) recordings.push(...completedRecordings(random, session, participant))
  }
  const composed = recorded && random.chance(0.25)
  const composition = composed ? finishedComposition(account, random, session, endAt) : null
  return { session, participants, recordings, composition }
}

/** Adds the session without webhooks. */
export function addFinishedSession(world: World, made: FinishedSession): void {
  world.sessions.add(made.session)
  for (const participant of made.participants) world.participants.add(participant)
  for (const recording of made.recordings) world.recordings.add(recording)
  if (made.composition) world.compositions.add(made.composition)
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
  room: Venue,
  startedAt: number,
  endAt: number,
): Visit[] {
  const audience = room.audience ?? 2
  const count = Math.max(2, Math.round(audience * (0.6 + random.fraction() * 0.5)))
  const people = random.sample(regulars, Math.min(count, room.max_participants))
  return people.flatMap(({ context }, index) => {
    const from = index === 0 ? startedAt : startedAt + random.between(0, 4 * minute)
    // The last to leave ends the session.
    const to =
      index === 0 ? endAt : endAt - random.between(0, random.chance(0.2) ? 240_000 : 30_000)
    const reason = random.chance(0.02) ? 'kicked' : 'user_initiated'
    return random.chance(0.12)
      ? reconnecting(random, { context, from, to, reason })
      : [{ context, from, to, reason }]
  })
}

/** The connection breaks once; Telnyx then lists a new participant with the same context. */
function reconnecting(random: Random, visit: Visit): Visit[] {
  const { from, to } = visit
  const brokenAt = from + Math.floor((to - from) * (0.2 + random.fraction() * 0.5))
  const backAt = Math.min(to, brokenAt + random.between(3, 40) * 1000)
  return [
    { ...visit, to: brokenAt, reason: 'network_error' },
    { ...visit, from: backAt },
  ]
}

function createParticipant(id: string, session: SessionRecord, visit: Visit): ParticipantRecord {
  return {
    id,
    session_id: session.id,
    joined_at: visit.from,
    updated_at: visit.to,
    left_at: visit.to,
    left_reason: visit.reason,
    ...(visit.context === null ? {} : { context: visit.context }),
  }
}
