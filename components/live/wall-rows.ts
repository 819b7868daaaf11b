import { claimedName } from '@/lib/contract/claimed-name'
import type { LivePerson, LiveSession, Receipt } from '@/lib/contract/live'

export const wallOrders = ['longest', 'fullest', 'newest'] as const
export type WallOrder = (typeof wallOrders)[number]

/** What the row says of its session, the most pressing first. */
type WallState = 'still_here' | 'unknown' | 'ended' | 'full' | 'live'

export type WallRow = {
  session: LiveSession
  /** Those inside now, whoever is in trouble first, then by the time they joined. */
  people: LivePerson[]
  /** Ids of people whose last act is not confirmed. */
  flagged: Set<string>
  state: WallState
  /** The act behind `still_here` and `unknown`. */
  receipt: Receipt | null
  /** The last act on anybody in it. */
  latest: Receipt | null
}

export function wallRow(session: LiveSession, receipts: Receipt[]): WallRow {
  const inside = session.people.filter((person) => person.leftAt === null)
  const acts = lastOnEachTarget(receipts, session.id)
  const open = acts.filter(
    ({ participantId, state }) =>
      (state === 'still_here' || state === 'unknown') &&
      (participantId === null || inside.some((person) => person.id === participantId)),
  )
  const receipt = open.find(({ state }) => state === 'still_here') ?? open[0] ?? null
  const flagged = new Set(open.flatMap(({ participantId }) => participantId ?? []))
  return {
    session,
    people: inside.sort((a, b) => rank(a, flagged) - rank(b, flagged) || byJoined(a, b)),
    flagged,
    state: stateOf(session, inside.length, receipt),
    receipt,
    latest: acts.reduce<Receipt | null>(
      (best, act) => (best && best.sentAt > act.sentAt ? best : act),
      null,
    ),
  }
}

/** Rows that match the text by room or person, in the order asked for. */
export function arrange(rows: WallRow[], order: WallOrder, text: string): WallRow[] {
  const needle = fold(text.trim())
  const found = needle === '' ? [...rows] : rows.filter((row) => matches(row, needle))
  return found.sort((a, b) => compare[order](a, b) || compareText(a.session.id, b.session.id))
}

const compare: Record<WallOrder, (a: WallRow, b: WallRow) => number> = {
  longest: (a, b) => compareText(startOf(a), startOf(b)),
  newest: (a, b) => compareText(startOf(b), startOf(a)),
  fullest: (a, b) => fullness(b) - fullness(a) || b.people.length - a.people.length,
}

function stateOf(session: LiveSession, inside: number, receipt: Receipt | null): WallState {
  if (!session.active) return 'ended'
  if (receipt?.state === 'still_here' || receipt?.state === 'unknown') return receipt.state
  const limit = session.room?.maxParticipants
  return limit && inside >= limit ? 'full' : 'live'
}

function lastOnEachTarget(receipts: Receipt[], sessionId: string): Receipt[] {
  const last = new Map<string | null, Receipt>()
  for (const receipt of receipts) {
    const known = last.get(receipt.participantId)
    const newer = !known || known.sentAt <= receipt.sentAt
    if (receipt.sessionId === sessionId && newer) last.set(receipt.participantId, receipt)
  }
  return [...last.values()]
}

function matches({ session, people }: WallRow, needle: string): boolean {
  const names = people.map((person) => claimedName(person.context).name)
  return [session.room?.name, session.id, ...names].some((text) => fold(text).includes(needle))
}

/** Without case and accents, so that "jose" finds "José". */
function fold(text: string | null | undefined): string {
  return (text ?? '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

const rank = (person: LivePerson, flagged: Set<string>) => (flagged.has(person.id) ? 0 : 1)
const byJoined = (a: LivePerson, b: LivePerson) => compareText(a.joinedAt ?? '', b.joinedAt ?? '')
const startOf = (row: WallRow) => row.session.startedAt ?? ''
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function fullness({ session, people }: WallRow): number {
  const limit = session.room?.maxParticipants
  return limit ? people.length / limit : 0
}
