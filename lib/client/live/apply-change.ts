import type { LiveAnswer, LiveSession, Receipt, SessionAnswer } from '@/lib/contract/live'
import type { LiveChange } from '@/lib/contract/live-stream'

/** The session with the change applied; the same object if it does not concern it. */
function toSession(session: LiveSession, change: LiveChange): LiveSession {
  if (change.kind === 'session' && change.session.id === session.id)
    return { ...change.session, people: session.people }
  if (change.kind === 'person' && change.sessionId === session.id)
    return { ...session, people: withItem(session.people, change.person) }
  return session
}

/** A session page's data after a change. */
export function toSessionData(
  { session, receipts }: SessionAnswer['data'],
  change: LiveChange,
): SessionAnswer['data'] {
  const isOurs = change.kind === 'receipt' && change.receipt.sessionId === session.id
  return {
    session: toSession(session, change),
    receipts: isOurs ? withItem(receipts, change.receipt) : receipts,
  }
}

/** The wall's data after a change; ended sessions leave it. */
export function toLiveData(
  { sessions, receipts }: LiveAnswer['data'],
  change: LiveChange,
): LiveAnswer['data'] {
  const sessionId = sessionOf(change)
  const isThere = sessions.some(({ id }) => id === sessionId)
  if (change.kind === 'session' && !isThere && isShown(change.session))
    return { sessions: [{ ...change.session, people: [] }, ...sessions], receipts }
  if (change.kind === 'session' && isThere && !isShown(change.session))
    return {
      sessions: sessions.filter(({ id }) => id !== sessionId),
      receipts: receipts.filter((receipt: Receipt) => receipt.sessionId !== sessionId),
    }
  if (!isThere) return { sessions, receipts }
  return {
    sessions: sessions.map((session) => toSession(session, change)),
    receipts: change.kind === 'receipt' ? withLast(receipts, change.receipt) : receipts,
  }
}

/**
 * Whether the participants of a session that appears on the wall are unknown: it began before the
 * last poll, so they may have arrived in an earlier event.
 */
export function isLate({ data, meta }: LiveAnswer, change: LiveChange): boolean {
  if (change.kind !== 'session' || !isShown(change.session)) return false
  const { id, startedAt } = change.session
  if (startedAt === null || data.sessions.some((session) => session.id === id)) return false
  return Date.parse(startedAt) < Date.parse(meta.asOf) - toleranceMs
}

/** A poll and its changes may arrive in any order. */
const toleranceMs = 60_000

function isShown({ active, report }: Omit<LiveSession, 'people'>): boolean {
  return active || report?.what === 'started'
}

/** The session of a change; null if it does not show on the wall. */
function sessionOf(change: LiveChange): string | null {
  if (change.kind === 'session') return change.session.id
  if (change.kind === 'receipt') return change.receipt.sessionId
  return change.kind === 'person' ? change.sessionId : null
}

/** A later receipt replaces earlier ones of the same act on the same target. */
function withLast(receipts: Receipt[], receipt: Receipt): Receipt[] {
  const { sessionId, participantId, act, state, sentAt } = receipt
  const isPast = (old: Receipt) =>
    old.sessionId === sessionId &&
    old.participantId === participantId &&
    old.act === act &&
    old.state === state &&
    old.sentAt < sentAt
  return withItem(
    receipts.filter((old) => !isPast(old)),
    receipt,
  )
}

function withItem<Item extends { id: string }>(items: Item[], item: Item): Item[] {
  const isThere = items.some(({ id }) => id === item.id)
  return isThere ? items.map((old) => (old.id === item.id ? item : old)) : [...items, item]
}
