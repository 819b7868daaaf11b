import type { Clock } from '../state/clock'
import { World } from '../world/world'
import { addHistory } from './add-history'
import { addPendingCompositions } from './add-compositions'
import { finishedSessions, historyDays } from './history-size'
import { openLiveSession } from './open-live-session'
import { roomProfile } from './room-profiles'

const minute = 60_000
const day = 86_400_000

interface SeedOptions {
  seed?: number
  scale?: number
  clock?: Clock
}

/**
 * A world with a past of three months and people in some rooms. The same seed and scale give the
 * same rooms, people and live sessions under the same ids; the times, and with them which days have
 * a finished session, hang on the moment it is made.
 */
export function seedWorld({ seed = 1, scale = 40, clock }: SeedOptions): World {
  const world = new World({ seed, scale, clock })
  const now = world.clock.now()
  const begun = now - historyDays * day
  const rooms = Array.from({ length: scale }, (_, index) => {
    const profile = roomProfile(world.random, index)
    const room = addRoom(world, profile, begun - world.random.between(day, 300 * day))
    return { room, present: profile.present ?? 0 }
  })
  for (const { room, present } of rooms.filter(({ present }) => present > 0)) {
    const startedAt = now - world.random.between(4 * minute, 80 * minute)
    openLiveSession(world, room, startedAt, now, present)
  }
  addHistory(world, begun, now - 100 * minute, finishedSessions(scale))
  addPendingCompositions(world, world.random.fork(), now)
  return world
}

function addRoom(world: World, profile: ReturnType<typeof roomProfile>, at: number) {
  return world.addRoom({
    id: world.random.uuid(),
    unique_name: profile.name,
    max_participants: profile.max,
    enable_recording: profile.recording ?? false,
    webhook_event_url: profile.webhook ?? null,
    webhook_event_failover_url: '',
    webhook_timeout_secs: null,
    created_at: at,
    updated_at: at + world.random.between(0, 20 * day),
    audience: profile.audience,
    drop_in: profile.dropIn,
  })
}
