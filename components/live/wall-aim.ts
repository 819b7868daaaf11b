import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { openStates, type OpenState } from '@/lib/contract/trouble'

export type OpenReceipt = SeenReceipt & { state: OpenState }

/** The frozen button: its session and its targets; no targets means the session. */
export type FrozenAim = { sessionId: string; ids: string[] }

/** What a row says, whom it marks and what its button does: one choice for all three. */
export type WallAim = {
  /** The act without a confirmed effect. */
  receipt: OpenReceipt | null
  /** The receipts of the last act, one per person. */
  latest: SeenReceipt[]
}

/**
 * The most pressing open act, the newest of equals, and the last act. While a button is frozen, only
 * the last act on its targets.
 *
 * @param acts the last act on each target
 * @param open those of them that need attention
 */
export function chooseAim(
  acts: SeenReceipt[],
  open: OpenReceipt[],
  frozen: FrozenAim | null = null,
): WallAim {
  const isAimedAt = ({ participantId }: SeenReceipt) =>
    !frozen ||
    (participantId === null ? frozen.ids.length === 0 : frozen.ids.includes(participantId))
  const [receipt = null] = open.filter(isAimedAt).sort(byUrgency)
  const aimed = acts.filter(isAimedAt)
  return { receipt, latest: frozen ? aimed : latestAct(aimed) }
}

/** The lower, the more pressing; settled acts come last. */
export function urgencyOf(state: string): number {
  const place = openStates.findIndex((open) => open === state)
  return place < 0 ? openStates.length : place
}

function byUrgency(a: OpenReceipt, b: OpenReceipt): number {
  return urgencyOf(a.state) - urgencyOf(b.state) || (a.sentAt < b.sentAt ? 1 : -1)
}

/** An act on several has one receipt per person, all sent at the same moment. */
function latestAct(acts: SeenReceipt[]): SeenReceipt[] {
  const sentAt = acts.reduce((last, act) => (act.sentAt > last ? act.sentAt : last), '')
  return acts.filter((act) => act.sentAt === sentAt)
}
