import { ghostsOf, type Ghost } from '@/lib/client/live/ghosts'
import { lastActs, openActs } from '@/lib/client/live/open-acts'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { openStates, type OpenState } from '@/lib/client/sessions/receipts'
import { byArrival } from '@/lib/client/live/by-arrival'
import type { LivePerson, LiveSession } from '@/lib/contract/live'

/** What the row says of its session, the most pressing first. */
type WallState = OpenState | 'ended' | 'full' | 'live'

export type OpenReceipt = SeenReceipt & { state: OpenState }

export type WallRow = {
  session: LiveSession
  /** Those inside now, whoever is in trouble first, then by the time they joined. */
  people: LivePerson[]
  /** Ids of people whose last act is not confirmed. */
  flagged: Set<string>
  state: WallState
  full: boolean
  pinned: boolean
  /** The most pressing of the acts that are not known to have worked. */
  receipt: OpenReceipt | null
  /** The last act on anybody in it: a receipt for each person it reached. */
  latest: SeenReceipt[]
  /** Where a webhook of Telnyx and its list disagree. */
  ghosts: Ghost[]
}

export function wallRow(session: LiveSession, receipts: SeenReceipt[], pinned = false): WallRow {
  const inside = session.people.filter((person) => person.leftAt === null)
  const acts = lastActs(session.id, receipts)
  const open = openActs(session, acts)
  const [receipt = null] = [...open].sort((a, b) => urgencyOf(a.state) - urgencyOf(b.state))
  const flagged = new Set(open.flatMap(({ participantId }) => participantId ?? []))
  const limit = session.room?.maxParticipants
  const full = Boolean(limit) && inside.length >= (limit ?? 0)
  return {
    session,
    people: byArrival(inside).sort((a, b) => rank(a, flagged) - rank(b, flagged)),
    flagged,
    state: stateOf(session, full, receipt),
    full,
    pinned,
    receipt,
    latest: latestAct(acts),
    ghosts: ghostsOf(session),
  }
}

/** A pin belongs to the room: it outlives the session. */
export function pinOf({ roomId, id }: LiveSession): string {
  return roomId ?? id
}

/** The lower, the more pressing; what is not open comes last. */
export function urgencyOf(state: WallState): number {
  const place = openStates.findIndex((open) => open === state)
  return place < 0 ? openStates.length : place
}

function stateOf(session: LiveSession, full: boolean, receipt: OpenReceipt | null): WallState {
  if (!session.active) return 'ended'
  return receipt?.state ?? (full ? 'full' : 'live')
}

/** One act on several has a receipt for each of them, all sent at the same moment. */
function latestAct(acts: SeenReceipt[]): SeenReceipt[] {
  const sentAt = acts.reduce((last, act) => (act.sentAt > last ? act.sentAt : last), '')
  return acts.filter((act) => act.sentAt === sentAt)
}

const rank = (person: LivePerson, flagged: Set<string>) => (flagged.has(person.id) ? 0 : 1)
