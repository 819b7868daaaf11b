import 'server-only'
import { maxLiveSessions } from '@/lib/contract/live'
import type { Many, RoomSession } from '@/lib/contract/telnyx'
import { singleton } from '@/lib/server/process'
import { telnyxList } from '@/lib/server/telnyx/read'
import { SplitPages, type Page } from './split-pages'
import { peopleOf } from './whole-session'

const quotaClass = 'background'

function activePage(page: Page, withPeople: boolean): Promise<Many<RoomSession>> {
  const query = new URLSearchParams({
    'filter[active]': 'true',
    include_participants: String(withPeople),
    'page[size]': String(page.size),
    'page[number]': String(page.number),
  })
  return telnyxList('sessions.list', { query, quotaClass })
}

/**
 * Sessions that are too large for one answer are read without participants, which are read apart.
 */
async function crowded(page: Page): Promise<RoomSession[]> {
  const { data } = await activePage(page, false)
  return Promise.all(
    data.map(async (session) =>
      session.id ? { ...session, participants: await peopleOf(session.id, quotaClass) } : session,
    ),
  )
}

/**
 * Kept between polls, so that a page known to be too large is not requested whole at every poll.
 */
const pages = () =>
  singleton(
    'live.active-sessions',
    () => new SplitPages<RoomSession>({ page: (page) => activePage(page, true), alone: crowded }),
  )

/**
 * Every live session with all its participants, in as few calls as possible. `cutOff`: there are
 * more than `max`, and the others were not read. Throws as `telnyxRead`.
 */
export async function activeSessions(
  max = maxLiveSessions,
): Promise<{ sessions: RoomSession[]; cutOff: boolean }> {
  const { items, cutOff } = await pages().all(max)
  return { sessions: items, cutOff }
}
