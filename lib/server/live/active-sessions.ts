import 'server-only'
import type { Many, RoomSession } from '@/lib/contract/telnyx'
import { logger } from '@/lib/server/logger'
import { singleton } from '@/lib/server/process'
import { telnyxRead, wasTooMuch } from '@/lib/server/telnyx/read'

/** An account with more live sessions at once than this is read in part. */
const most = 2_000

/** Sessions on a page: as many as Telnyx gives, fewer where their people make it too much to read. */
const largestPage = 250
const smallestPage = 10

const page = () => singleton('live.page', () => ({ size: largestPage }))

async function activePage(number: number, size: number): Promise<Many<RoomSession>> {
  const query = new URLSearchParams({
    'filter[active]': 'true',
    include_participants: 'true',
    'page[size]': String(size),
    'page[number]': String(number),
  })
  const answer = await telnyxRead('sessions.list', { query, quotaClass: 'background' })
  return answer.json as Many<RoomSession>
}

export type ActiveSessions = { sessions: RoomSession[]; cutOff: boolean }

async function allPages(size: number): Promise<ActiveSessions> {
  const sessions: RoomSession[] = []
  for (let number = 1; sessions.length < most; number += 1) {
    const { data, meta } = await activePage(number, size)
    sessions.push(...data)
    if (data.length === 0 || number >= (meta?.total_pages ?? 1)) return { sessions, cutOff: false }
  }
  return { sessions, cutOff: true }
}

/**
 * Every session that is live with everybody who ever came, in as few calls as can be. `cutOff`: there
 * are more than 2,000. Throws as `telnyxRead`.
 */
export async function activeSessions(): Promise<ActiveSessions> {
  const held = page()
  try {
    return await allPages(held.size)
  } catch (error) {
    if (!wasTooMuch(error) || held.size <= smallestPage) throw error
    held.size = Math.ceil(held.size / 5)
    logger.info({ page_size: held.size }, 'live sessions are read in smaller pages from now on')
    return activeSessions()
  }
}
