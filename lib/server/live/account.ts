import 'server-only'
import type { RoomSession } from '@/lib/contract/telnyx'
import { database } from '@/lib/server/db/client'
import { noteSilence } from './note-silence'
import { activeSessions } from './active-sessions'
import { applyAccountLook, beginLook, type Seen } from './apply-look'
import { requireLease } from '@/lib/server/leader/lease'
import { lookForLost } from './look-for-lost'
import { loadRoomsSoon } from '@/lib/server/objects/rooms'
import { toSeenPeople, toSeenSession } from './seen'
import { lookAtGone } from './session'
import { sessionsRead } from './sessions-read'

/** A session as a read showed it; null without an id. */
function toSeen(session: RoomSession): Seen | null {
  const seen = toSeenSession(session)
  return seen && { session: seen, people: toSeenPeople(session) }
}

/** Whether webhooks told what this look has shown. */
async function checkWebhooks(epoch: number): Promise<void> {
  const db = await database()
  await db.transaction(async (tx) => {
    await requireLease(tx, epoch)
    await noteSilence(tx)
  })
}

/**
 * The leader's look at the live account: one paginated call for everybody who watches, whatever
 * their number. Throws an `ApiError` if Telnyx could not be read, `LeaseLost` if another leads.
 */
export async function lookAtAccount(epoch: number): Promise<void> {
  const beganAt = await beginLook()
  const ourBeganAt = Date.now()
  const { sessions, cutOff } = await activeSessions()
  await Promise.all([
    sessionsRead().announce({ sessions, beganAt: ourBeganAt }),
    loadRoomsSoon(sessions.map((session) => session.room_id)),
  ])
  const all = sessions.flatMap((session) => toSeen(session) ?? [])
  const unexplained = await applyAccountLook({ all, beganAt, cutOff }, epoch)
  await lookAtGone(unexplained.sessions)
  await lookForLost(unexplained.people)
  await checkWebhooks(epoch)
}
