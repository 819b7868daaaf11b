import type { Act } from './live'
import type { operations } from './operations'

type ProofInTable<Name extends Act> = (typeof operations)[`sessions.${Name}`]['proof']

/** The acts that the table of operations proves by more than Telnyx's answer. */
export type WatchedAct = {
  [Name in Act]: ProofInTable<Name> extends 'accepted' ? never : Name
}[Act]

/**
 * A copy of the table's column, since pages must not load the table; it does not compile if it
 * differs.
 */
const proofs: { [Name in WatchedAct]: ProofInTable<Name> } = { kick: 'left_at', end: 'ended_at' }

type WatchedProof = (typeof proofs)[WatchedAct]

/** The acts that are watched until they are proved. */
export const watchedActs = Object.keys(proofs) as WatchedAct[]

/** Whether Telnyx shows an act's effect beyond its answer, so that the act is watched. */
export function isWatched(act: Act): act is WatchedAct {
  return Object.hasOwn(proofs, act)
}

/** How an act is proved; null if Telnyx's answer is final. */
export function proofOf(act: Act): WatchedProof | null {
  return isWatched(act) ? proofs[act] : null
}

/** The acts that make participants leave, who may come back. */
export const removals = watchedActs.filter((act) => proofs[act] === 'left_at')

/** Whether an act makes participants leave. */
export function isRemoval(act: Act): boolean {
  return proofOf(act) === 'left_at'
}
