import type { Act } from './live'
import type { operations } from './operations'

type ProofOf<Name extends Act> = (typeof operations)[`sessions.${Name}`]['proof']

/** The acts that the table of operations proves by more than Telnyx's answer. */
export type WatchedAct = { [Name in Act]: ProofOf<Name> extends 'accepted' ? never : Name }[Act]

/** By name, as pages must not load the table; it does not compile where it says something else. */
const watched: Record<WatchedAct, true> = { kick: true, end: true }

/** Whether there is something to see of an act after Telnyx's answer, so that it is watched. */
export function isWatched(act: Act): act is WatchedAct {
  return Object.hasOwn(watched, act)
}

/** The acts that are watched until they are proved. */
export const watchedActs = Object.keys(watched) as WatchedAct[]
