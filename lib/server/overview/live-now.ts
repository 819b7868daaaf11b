import 'server-only'
import type { LiveSession } from '@/lib/contract/live'
import type { LiveNow, Part, RankedSession } from '@/lib/contract/overview'
import { troubleOf } from '@/lib/contract/trouble'
import { ensurePoll } from '@/lib/server/live/ensure-poll'
import { plainFreshness } from '@/lib/server/live/freshness'
import { storedLive } from '@/lib/server/live/stored'
import { standingReceipts } from '@/lib/server/acts/standing-receipts'
import { partOf } from './part'

const ranked = 6

/** The poll shared with the wall, in the form of the other parts' reads. */
const shared = {
  read: async () => {
    const meta = plainFreshness(await ensurePoll())
    return { value: (await storedLive()).sessions, meta }
  },
}

/** What is live, as the wall shows it. */
export function liveNow(): Promise<Part<LiveNow>> {
  return partOf(shared, summarise)
}

async function summarise(live: LiveSession[]): Promise<LiveNow> {
  const sessions = live.filter(({ active }) => active)
  const receipts = await standingReceipts(sessions)
  const rows = sessions.map(toRanked)
  return {
    sessions: sessions.length,
    people: rows.reduce((sum, { inside }) => sum + inside, 0),
    trouble: sessions.reduce((sum, session) => sum + troubleOf(session, receipts).length, 0),
    maxInside: Math.max(0, ...rows.map(({ inside }) => inside)),
    longest: rows
      .filter(({ startedAt }) => startedAt !== null)
      .sort((a, b) => Date.parse(a.startedAt ?? '') - Date.parse(b.startedAt ?? ''))
      .slice(0, ranked),
    fullest: rows.sort((a, b) => fullness(b) - fullness(a) || b.inside - a.inside).slice(0, ranked),
  }
}

const insideOf = (session: LiveSession) => session.people.filter(({ leftAt }) => leftAt === null)

function toRanked(session: LiveSession): RankedSession {
  const { id, room, roomId, startedAt } = session
  return { id, room, roomId, startedAt, inside: insideOf(session).length }
}

function fullness({ inside, room }: RankedSession): number {
  return room?.maxParticipants ? inside / room.maxParticipants : 0
}
