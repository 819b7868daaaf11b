import 'server-only'
import type { Many, RoomSession } from '@/lib/contract/telnyx'
import { database } from '@/lib/server/db/client'
import { observe } from '@/lib/server/receipts/observe'
import { telnyxRead } from '@/lib/server/telnyx/read'
import { noteSilence } from '@/lib/server/webhooks/note-silence'
import { applyAccountLook, beginLook, type Seen } from './apply-look'
import { requireLease } from './lease'
import { learnRooms } from './rooms'
import { toSeenPeople, toSeenSession } from './seen'
import { lookAtGone } from './session'

/** Pages of 250 sessions; an account with more live at once than this is shown cut off. */
const mostPages = 8

async function activePage(page: number): Promise<Many<RoomSession>> {
  const query = new URLSearchParams({
    'filter[active]': 'true',
    include_participants: 'true',
    'page[size]': '250',
    'page[number]': String(page),
  })
  const answer = await telnyxRead('sessions.list', { query, priority: 'background' })
  return answer.json as Many<RoomSession>
}

async function activeSessions(): Promise<{ sessions: RoomSession[]; cutOff: boolean }> {
  const sessions: RoomSession[] = []
  for (let page = 1; page <= mostPages; page += 1) {
    const { data, meta } = await activePage(page)
    sessions.push(...data)
    if (page >= (meta?.total_pages ?? 1)) return { sessions, cutOff: false }
  }
  return { sessions, cutOff: true }
}

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
    observe(sessions, ourBeganAt),
    learnRooms(sessions.map((session) => session.room_id)),
  ])
  const all = sessions.flatMap((session) => toSeen(session) ?? [])
  const unexplained = await applyAccountLook({ all, beganAt, cutOff }, epoch)
  await lookAtGone(unexplained)
  await checkWebhooks(epoch)
}
