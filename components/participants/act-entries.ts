import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { latest } from '@/lib/client/sessions/receipts'
import type { Act } from '@/lib/contract/live'
import { needsAHand } from '@/lib/contract/trouble'

/** One act of the user with its receipts. */
export type ActEntry = {
  /** The act's audit id, or the key of its request until it has one. */
  id: string
  act: Act
  receipts: SeenReceipt[]
  /**
   * The targets of a retry: the act failed, they are still inside, and no later act reached them.
   */
  remaining: SeenReceipt[]
  /** The targets of an undo of a mute. An unmute has no undo, since it may be one itself. */
  undoable: SeenReceipt[]
}

type Mine = {
  viewerId: string
  /** ISO 8601, server's clock. */
  since: string
  /** Whether the person is still inside, or the session still live. */
  isReachable: (receipt: SeenReceipt) => boolean
}

/** The user's acts since a moment, newest first. */
export function actEntries(receipts: SeenReceipt[], mine: Mine): ActEntry[] {
  const byAct = new Map<string, SeenReceipt[]>()
  for (const receipt of receipts) {
    if (receipt.actor.id !== mine.viewerId || receipt.sentAt < mine.since) continue
    const id = receipt.auditId || (receipt.request?.idempotencyKey ?? receipt.id)
    byAct.set(id, [...(byAct.get(id) ?? []), receipt])
  }
  const standing = new Set([...lastOfEach(receipts)].filter(mine.isReachable))
  return [...byAct]
    .flatMap(([id, own]) => (own[0] ? [entryOf(id, own[0].act, own, standing)] : []))
    .sort((a, b) => (sentAtOf(a) < sentAtOf(b) ? 1 : -1))
}

/** While frozen, new entries come above, and the entries shown before neither go nor shrink. */
export function keptEntries(frozen: ActEntry[], now: ActEntry[]): ActEntry[] {
  const byId = new Map(now.map((entry) => [entry.id, entry]))
  const known = new Set(frozen.map(({ id }) => id))
  return [
    ...now.filter(({ id }) => !known.has(id)),
    ...frozen.map((old) => byId.get(old.id) ?? { ...old, remaining: [], undoable: [] }),
  ]
}

function entryOf(id: string, act: Act, own: SeenReceipt[], current: Set<SeenReceipt>): ActEntry {
  const standing = own.filter((receipt) => current.has(receipt))
  return {
    id,
    act,
    receipts: own,
    remaining: standing.filter(needsAHand),
    undoable: act === 'mute' ? standing.filter(({ state }) => state === 'accepted') : [],
  }
}

/** The last receipt of each person, and of the session. */
function lastOfEach(receipts: SeenReceipt[]): Set<SeenReceipt> {
  const byTarget = new Map<string | null, SeenReceipt>()
  for (const receipt of receipts) {
    const before = byTarget.get(receipt.participantId)
    const newest = before ? latest([before, receipt]) : receipt
    if (newest) byTarget.set(receipt.participantId, newest)
  }
  return new Set(byTarget.values())
}

const sentAtOf = (entry: ActEntry) => entry.receipts[0]?.sentAt ?? ''
