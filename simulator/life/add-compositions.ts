import type { Random } from '../state/random'
import type { CompositionRecord, SessionRecord } from '../state/records'
import { durationSeconds, megabytes } from '../world/complete-recording'
import type { Account, World } from '../world/world'

const minute = 60_000

/** A composition of this session, requested a while after it ended. */
export function finishedComposition(
  account: Account,
  random: Random,
  session: SessionRecord,
  endAt: number,
): CompositionRecord {
  const createdAt = endAt + random.between(60_000, 3_600_000)
  const completedAt = createdAt + random.between(20_000, 240_000)
  const seconds = durationSeconds(session.created_at, endAt)
  return {
    ...newComposition(account, random, session, createdAt),
    status: 'completed',
    updated_at: completedAt,
    started_at: createdAt + 3_000,
    ended_at: completedAt,
    completed_at: completedAt,
    duration_secs: seconds,
    size_mb: megabytes(seconds * 0.16),
  }
}

/** Gives a new world a queue at work: one composition is being made, two wait. */
export function addPendingCompositions(world: World, random: Random, now: number): void {
  const finished = [...world.compositions.values()].slice(-3)
  for (const [index, { session_id }] of finished.entries()) {
    const session = world.sessions.get(session_id ?? '')
    if (!session) continue
    const { id } = world.compositions.add(newComposition(world, random, session, now - 40_000))
    world.agenda.plan(now + index * 2 * minute, { kind: 'process_composition', compositionId: id })
  }
}

function newComposition(
  account: Account,
  random: Random,
  session: SessionRecord,
  at: number,
): CompositionRecord {
  return {
    id: random.uuid(),
    room_id: session.room_id,
    session_id: session.id,
    user_id: account.userId,
    status: 'enqueued',
    resolution: '1280x720',
    video_layout: {
      main: { x_pos: 0, y_pos: 0, z_pos: 0, width: 1280, height: 720, video_sources: ['*'] },
    },
    webhook_event_url: null,
    webhook_event_failover_url: '',
    webhook_timeout_secs: null,
    created_at: at,
    updated_at: at,
  }
}
