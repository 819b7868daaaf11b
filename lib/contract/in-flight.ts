import type { Receipt } from './live'
import { isWatched } from './watched-acts'

/**
 * How long an act can be in flight, ms: Telnyx has ten seconds to answer, then a participant still
 * there is "still here". Older ones were left by a server that stopped.
 */
export const maxInFlightMs = 20_000

/** Whether an act waits for Telnyx: for its answer or, if it is watched, for its effect. */
export function isUnderWay({ act, state }: Pick<Receipt, 'act' | 'state'>): boolean {
  return state === 'sending' || (state === 'accepted' && isWatched(act))
}

/**
 * Whether an act is in flight at a given time; until it ends the same act is not sent again to the
 * same participants.
 * @param now milliseconds, on the clock of `sentAt`
 */
export function isInFlight(receipt: Pick<Receipt, 'act' | 'state' | 'sentAt'>, now: number) {
  return isUnderWay(receipt) && now - Date.parse(receipt.sentAt) <= maxInFlightMs
}

/** Whether a receipt only records that the same act was already in flight. */
export function isLeftOut({ error }: Pick<Receipt, 'error'>): boolean {
  return error === 'act_in_flight'
}
