import type { Act } from './live'
import type { operations } from './operations'

type ProofInTable<Name extends Act> = (typeof operations)[`sessions.${Name}`]['proof']

/** The acts that the table of operations proves by more than Telnyx's answer. */
export type WatchedAct = {
  [Name in Act]: ProofInTable<Name> extends 'accepted' ? never : Name
}[Act]

/** As in the table, which pages must not load; it does not compile where it says something else. */
const proofs: { [Name in WatchedAct]: ProofInTable<Name> } = { kick: 'left_at', end: 'ended_at' }

type WatchedProof = (typeof proofs)[WatchedAct]

/** The acts that are watched until they are proved. */
export const watchedActs = Object.keys(proofs) as WatchedAct[]

/** Whether there is something to see of an act after Telnyx's answer, so that it is watched. */
export function isWatched(act: Act): act is WatchedAct {
  return Object.hasOwn(proofs, act)
}

/** What shows that an act happened; null where Telnyx's answer is the last word. */
export function proofOf(act: Act): WatchedProof | null {
  return isWatched(act) ? proofs[act] : null
}

/** The acts after which people have left, who may come back. */
export const removals = watchedActs.filter((act) => proofs[act] === 'left_at')

/** Whether an act makes people leave. */
export function isRemoval(act: Act): boolean {
  return proofOf(act) === 'left_at'
}
