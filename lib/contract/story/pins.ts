import type { BanRemoval } from '../bans'
import type { Receipt, ReceiptState } from '../live'
import type { StoryFacts } from './facts'
import { once } from './once'
import type { StoryPin } from './story'

type LaneOf = ReadonlyMap<string, string>

const failures: readonly ReceiptState[] = ['still_here', 'unknown', 'failed', 'not_sent']

/** The acts and removals of a session, earliest first. */
export function buildPins({ receipts, removals }: StoryFacts, laneOf: LaneOf): StoryPin[] {
  const removed = removals
    // A kick that came with the ban has a receipt already; a watch does nothing.
    .filter(({ by_user, state }) => !by_user && state !== 'seen' && state !== 'dropped')
    .map((removal) => ({ ...removal, id: `${removal.ban_id} ${removal.participant_id}` }))
  const kicked = new Set(receipts.filter(({ actor }) => actor.id === null).map(keyOf))
  return [
    ...once(receipts).map((receipt) => ofReceipt(receipt, laneOf)),
    ...once(removed)
      .filter(({ participant_id }) => !kicked.has(`kick ${participant_id}`))
      .map((removal) => ofRemoval(removal, laneOf)),
  ].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

const keyOf = ({ act, participantId }: Receipt) => `${act} ${participantId}`

function ofReceipt(receipt: Receipt, laneOf: LaneOf): StoryPin {
  const { id, act, participantId, state, reason, acceptedAfterMs, confirmedAfterMs } = receipt
  return {
    id,
    at: Date.parse(receipt.sentAt),
    act,
    laneId: participantId === null ? null : (laneOf.get(participantId) ?? null),
    joinId: participantId,
    by: receipt.actor.id === null ? null : receipt.actor.name,
    state,
    failed: failures.includes(state),
    reason,
    acceptedAfterMs,
    confirmedAfterMs,
  }
}

function ofRemoval(removal: BanRemoval & { id: string }, laneOf: LaneOf): StoryPin {
  const at = Date.parse(removal.at)
  const isGone = removal.state === 'gone'
  return {
    id: removal.id,
    at,
    act: 'removal',
    laneId: laneOf.get(removal.participant_id) ?? null,
    joinId: removal.participant_id,
    by: null,
    state: isGone ? 'confirmed' : removal.state === 'still_there' ? 'still_here' : 'accepted',
    failed: removal.state === 'still_there',
    reason: null,
    acceptedAfterMs: null,
    confirmedAfterMs:
      isGone && removal.gone_at ? Math.max(0, Date.parse(removal.gone_at) - at) : null,
  }
}
