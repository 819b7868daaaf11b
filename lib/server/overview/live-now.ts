import 'server-only'
import type { LiveSession, Receipt } from '@/lib/contract/live'
import type { LiveNow, Part, RankedSession } from '@/lib/contract/overview'
import type { RoomSession } from '@/lib/contract/telnyx'
import { liveAccount } from '@/lib/server/live/account'
import { toLive } from '@/lib/server/live/to-live'
import { recentReceipts } from '@/lib/server/receipts/list-receipts'
import { partOf } from './part'

/** Whoever keeps the wall open looks anyway; the overview is content with that. */
const youngMs = 10_000
const ranked = 6

/** What is live, from the look that the wall shares. */
export function liveNow(): Promise<Part<LiveNow>> {
  return partOf(liveAccount(), summarise, youngMs)
}

async function summarise(value: RoomSession[]): Promise<LiveNow> {
  const sessions = value.flatMap((session) => toLive(session) ?? []).filter(({ active }) => active)
  const receipts = await recentReceipts(sessions.map(({ id }) => id))
  const rows = sessions.map(toRanked)
  return {
    sessions: sessions.length,
    people: rows.reduce((sum, { inside }) => sum + inside, 0),
    inTrouble: sessions.filter((session) => isInTrouble(session, receipts)).length,
    mostInside: Math.max(0, ...rows.map(({ inside }) => inside)),
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

/** Whether the last act on the session, or on somebody inside, was accepted and did not happen. */
function isInTrouble(session: LiveSession, receipts: Receipt[]): boolean {
  const latest = new Map<string | null, Receipt>()
  // Newest first: the first of each target is its last act.
  for (const receipt of receipts) {
    const { sessionId, participantId } = receipt
    if (sessionId === session.id && !latest.has(participantId)) latest.set(participantId, receipt)
  }
  const targets = [null, ...insideOf(session).map(({ id }) => id)]
  return targets.some((target) => latest.get(target)?.state === 'still_here')
}
