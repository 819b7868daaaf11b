import { leaveSession } from '../world/leave-session'
import type { World } from '../world/world'
import { addHistory } from './add-history'
import { minLiveSessions } from './depart'
import { finishedSessions, historyDays } from './history-size'
import { idleRoom } from './idle-room'
import { openLiveSession } from './open-live-session'
import { startLife } from './start-life'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * Simulates the time while the process was stopped or the clock was advanced: people left as planned,
 * sessions came and went, and others are live now.
 */
export function resumeAfterGap(world: World, from: number, now: number): void {
  for (const { at, task } of world.agenda.toJSON().filter((entry) => entry.at <= now)) {
    const participant = task.kind === 'go' && world.participants.get(task.participantId)
    if (participant) leaveSession(world, participant, 'user_initiated', at)
  }
  const fraction = (now - from) / day / historyDays
  const missed = Math.round(finishedSessions(world.scale) * fraction)
  addHistory(world, from, now - 100 * minute, missed)
  openSessions(world, from, now)
  startLife(world)
}

function openSessions(world: World, from: number, now: number): void {
  const missing = minLiveSessions + 3 - world.liveSessions().length
  for (let opened = 0; opened < missing; opened += 1) {
    const room = idleRoom(world)
    if (!room) return
    const longest = Math.min(40 * minute, now - from)
    const startedAt = now - world.random.between(minute, longest)
    const audience = room.audience ?? 2
    openLiveSession(world, room, startedAt, now, Math.max(2, Math.round(audience * 0.8)))
  }
}
