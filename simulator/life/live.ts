import type { RoomRecord, SessionRecord } from '../state/records'
import type { World } from '../world/world'
import { arrive } from './arrive'
import { depart, minLiveSessions } from './depart'
import { idleRoom } from './idle-room'
import { absentRegulars } from './regulars'
import { resumeAfterGap } from './resume-after-gap'

const minLive = 9
const maxLive = 12
const gapMs = 600_000

/** One step of life, every few seconds: it changes something and plans the next step. */
export function live(world: World, at: number): void {
  const now = world.clock.now()
  if (now - at > gapMs) return resumeAfterGap(world, at, now)
  const sessions = world.liveSessions()
  const missing = minLiveSessions - sessions.length
  for (let started = 0; started < missing; started += 1) startSession(world, at)
  if (missing <= 0) change(world, sessions, at)
  world.agenda.plan(at + world.random.between(2_000, 6_000), { kind: 'live' })
}

function change(world: World, sessions: SessionRecord[], at: number): void {
  const { random } = world
  const wanted = sessions.length < minLive ? 0.5 : sessions.length < maxLive ? 0.04 : 0
  if (random.chance(wanted)) return startSession(world, at)
  const session = random.pick(sessions)
  const room = session && world.rooms.get(session.room_id)
  if (!session || room?.audience === undefined) return
  if (random.chance(0.75)) return comeToo(world, session, room, at)
  const goer = random.pick(world.present(session.id).filter((participant) => participant.lively))
  if (goer) depart(world, goer.id, at)
}

function comeToo(world: World, session: SessionRecord, room: RoomRecord, at: number): void {
  const running = (session.planned_end ?? 0) > at + 180_000
  if (!running || world.present(session.id).length >= (room.audience ?? 0)) return
  const person = world.random.pick(absentRegulars(world, room))
  if (person) arrive(world, room.id, person.context, at)
}

/** Somebody joins an idle room, and the others follow within a minute. */
function startSession(world: World, at: number): void {
  const room = idleRoom(world)
  if (!room) return
  const count = Math.max(
    2,
    Math.round((room.audience ?? 2) * (0.5 + world.random.fraction() * 0.4)),
  )
  const people = world.random.sample(absentRegulars(world, room), count)
  for (const [index, { context }] of people.entries()) {
    if (index === 0) arrive(world, room.id, context, at)
    else
      world.agenda.plan(at + world.random.between(1_000, 60_000), {
        kind: 'come',
        roomId: room.id,
        context,
      })
  }
}
