import 'server-only'
import type { RoomSession } from '@/lib/contract/telnyx'
import { database } from '@/lib/server/db/client'
import { noteSilence } from './note-silence'
import { activeSessions } from './active-sessions'
import { applyAccountSnapshot, beginPoll, type Seen } from './apply-snapshot'
import { requireLease } from '@/lib/server/leader/lease'
import { findLost } from './find-lost'
import { loadRoomsSoon } from '@/lib/server/objects/rooms'
import { toSeenPeople, toSeenSession } from './seen'
import { refreshGone } from './session'
import { sessionsRead } from './sessions-read'

/** A session as a read showed it; null without an id. */
function toSeen(session: RoomSession): Seen | null {
  const seen = toSeenSession(session)
  return seen && { session: seen, people: toSeenPeople(session) }
}

/** Checks whether webhooks reported what this poll shows. */
async function checkWebhooks(epoch: number): Promise<void> {
  const db = await database()
  await db.transaction(async (tx) => {
    await requireLease(tx, epoch)
    await noteSilence(tx)
  })
}

/**
 * The leader's poll of the live account: one paginated call, however many watch. Throws an
 * `ApiError` if Telnyx could not be read, `LeaseLost` if another leads.
 */
export async function pollAccount(epoch: number): Promise<void> {
  const beganAt = await beginPoll()
  const ourBeganAt = Date.now()
  const { sessions, cutOff } = await activeSessions()
  await Promise.all([
    sessionsRead().announce({ sessions, beganAt: ourBeganAt }),
    loadRoomsSoon(sessions.map((session) => session.room_id)),
  ])
  const all = sessions.flatMap((session) => toSeen(session) ?? [])
  const unexplained = await applyAccountSnapshot({ all, beganAt, cutOff }, epoch)
  await refreshGone(unexplained.sessions)
  await findLost(unexplained.people)
  await checkWebhooks(epoch)
}
