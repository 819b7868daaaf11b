import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { openStates, type OpenState } from '@/lib/contract/trouble'

export type OpenReceipt = SeenReceipt & { state: OpenState }

/** The button that is under the hand: in which session, and whom it is aimed at; nobody: the session. */
export type HeldAim = { sessionId: string; ids: string[] }

/** What a row says, whom it rings and what its button does: one choice for the three of them. */
export type WallAim = {
  /** The act that is not known to have worked. */
  receipt: OpenReceipt | null
  /** The last act: a receipt for each person it reached. */
  latest: SeenReceipt[]
}

/**
 * The most pressing of what is open, the newest of equals, and the last act. While the hand is on
 * a button, only what was last done to those it is aimed at.
 *
 * @param acts the last act on each
 * @param open those of them that need a hand
 */
export function chooseAim(
  acts: SeenReceipt[],
  open: OpenReceipt[],
  held: HeldAim | null = null,
): WallAim {
  const isMeant = ({ participantId }: SeenReceipt) =>
    !held || (participantId === null ? held.ids.length === 0 : held.ids.includes(participantId))
  const [receipt = null] = open.filter(isMeant).sort(byUrgency)
  const meant = acts.filter(isMeant)
  return { receipt, latest: held ? meant : latestAct(meant) }
}

/** The lower, the more pressing; what is not open comes last. */
export function urgencyOf(state: string): number {
  const place = openStates.findIndex((open) => open === state)
  return place < 0 ? openStates.length : place
}

function byUrgency(a: OpenReceipt, b: OpenReceipt): number {
  return urgencyOf(a.state) - urgencyOf(b.state) || (a.sentAt < b.sentAt ? 1 : -1)
}

/** One act on several has a receipt for each of them, all sent at the same moment. */
function latestAct(acts: SeenReceipt[]): SeenReceipt[] {
  const sentAt = acts.reduce((last, act) => (act.sentAt > last ? act.sentAt : last), '')
  return acts.filter((act) => act.sentAt === sentAt)
}
