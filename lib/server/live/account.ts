import 'server-only'
import type { Many, RoomSession } from '@/lib/contract/telnyx'
import { singleton } from '@/lib/server/process'
import { telnyxRead } from '@/lib/server/telnyx/read'
import { observe } from '@/lib/server/receipts/observe'
import { learnRooms } from './rooms'
import { Source } from './source'

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

async function lookAtAccount(): Promise<RoomSession[]> {
  const beganAt = Date.now()
  const sessions: RoomSession[] = []
  for (let page = 1; page <= mostPages; page += 1) {
    const { data, meta } = await activePage(page)
    sessions.push(...data)
    if (page >= (meta?.total_pages ?? 1)) break
  }
  await Promise.all([
    observe(sessions, beganAt),
    learnRooms(sessions.map((session) => session.room_id)),
  ])
  return sessions
}

/** The live account: one paginated call, shared by everybody who watches. */
export function liveAccount(): Source<RoomSession[]> {
  return singleton('live.account', () => new Source(lookAtAccount, 1500))
}
