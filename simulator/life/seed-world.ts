import type { Clock } from '../state/clock'
import { World, type SeededFrom } from '../world/world'
import { addHistory } from './add-history'
import { addPendingCompositions } from './add-compositions'
import { defaultScale, finishedSessions, historyDays } from './history-size'
import { openLiveSession } from './open-live-session'
import { roomProfile } from './room-profiles'
import { seedPast } from './seed-past'

const minute = 60_000
const day = 86_400_000

interface SeedOptions {
  seed?: number
  scale?: number
  /** The approximate number of participants; the scale determines it by default. */
  participants?: number
  clock?: Clock
}

/**
 * A world with a past of three months and people in some rooms. The same seed, scale and participants
 * give the same rooms, people and live sessions under the same ids; the times, and with them the days
 * that have a finished session, depend on the moment of creation.
 */
export function seedWorld({
  seed = 1,
  scale = defaultScale,
  participants,
  clock,
}: SeedOptions): World {
  const world = new World({ seed, scale, clock })
  const now = world.clock.now()
  const begun = now - historyDays * day
  const rooms = Array.from({ length: scale }, (_, index) => {
    const profile = roomProfile(world.random, index)
    const room = addRoom(world, profile, begun - world.random.between(day, 300 * day))
    return { room, present: profile.present ?? 0 }
  })
  if (participants !== undefined) world.seal()
  for (const { room, present } of rooms.filter(({ present }) => present > 0)) {
    const startedAt = now - world.random.between(4 * minute, 80 * minute)
    openLiveSession(world, room, startedAt, now, present)
  }
  const span = { from: begun, to: now - 100 * minute }
  if (participants === undefined) addHistory(world, span.from, span.to, finishedSessions(scale))
  else addPast(world, span, { madeAt: now, participants })
  addPendingCompositions(world, world.random.fork(), now)
  return world
}

/** Adds a past that needs little memory, however large it is. */
function addPast(world: World, span: { from: number; to: number }, madeFrom: SeededFrom): void {
  const { seed, scale, userId, random } = world
  const missing = madeFrom.participants - world.participants.size
  const rooms = [...world.rooms.values()].map((room) => ({ ...room }))
  const { past, compositions } = seedPast({ seed, scale, userId }, random, rooms, {
    ...span,
    participants: Math.max(0, missing),
  })
  world.attach(past, madeFrom)
  for (const composition of compositions) world.compositions.add(composition)
  world.compositions.changes.seal()
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
