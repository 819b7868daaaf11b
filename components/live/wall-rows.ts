import { ghostsOf, type Ghost } from '@/lib/client/live/ghosts'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { byArrival } from '@/lib/client/live/by-arrival'
import type { LivePerson, LiveSession } from '@/lib/contract/live'
import { returnsOf, type Return } from '@/lib/contract/returned'
import { lastActs, troubleOf, type OpenState } from '@/lib/contract/trouble'
import { chooseAim, type FrozenAim, type OpenReceipt, type WallAim } from './wall-aim'

/** The state that a row shows, the most pressing first. */
type WallState = OpenState | 'ended' | 'full' | 'live'

export type WallRow = WallAim & {
  session: LiveSession
  /** The people inside, those of `receipt` or `returns` first, then by the time they joined. */
  people: LivePerson[]
  state: WallState
  /** The number of acts that need attention. */
  trouble: number
  full: boolean
  pinned: boolean
  /** The ghosts: webhooks that a read contradicts. */
  ghosts: Ghost[]
  /** People who recently came back after a removal, latest first. */
  returns: Return<SeenReceipt>[]
}

/**
 * @param frozen the frozen button, whose targets the row then stays about
 * @param now milliseconds, the server's clock
 */
export function wallRow(
  session: LiveSession,
  receipts: SeenReceipt[],
  pinned = false,
  frozen: FrozenAim | null = null,
  now = 0,
): WallRow {
  const inside = session.people.filter((person) => person.leftAt === null)
  const acts = lastActs(session.id, receipts)
  const open = troubleOf(session, acts)
  const worst = chooseAim(acts, open).receipt
  const hand = frozen?.sessionId === session.id ? frozen : null
  const aim = chooseAim(acts, open, hand)
  const returns = returnsOf(session, receipts, now).filter(
    ({ person }) => !hand || hand.ids.includes(person.id),
  )
  const limit = session.room?.maxParticipants
  const full = Boolean(limit) && inside.length >= (limit ?? 0)
  return {
    session,
    people: withFirst(byArrival(inside), aim.receipt?.participantId ?? returns[0]?.person.id),
    state: stateOf(session, full, worst),
    trouble: open.length,
    full,
    pinned,
    ...aim,
    ghosts: ghostsOf(session),
    returns,
  }
}

/** A pin belongs to the room: it outlives the session. */
export function pinOf({ roomId, id }: LiveSession): string {
  return roomId ?? id
}

function stateOf(session: LiveSession, full: boolean, receipt: OpenReceipt | null): WallState {
  if (!session.active) return 'ended'
  return receipt?.state ?? (full ? 'full' : 'live')
}

function withFirst(people: LivePerson[], id: string | null | undefined): LivePerson[] {
  return [...people.filter((one) => one.id === id), ...people.filter((one) => one.id !== id)]
}
