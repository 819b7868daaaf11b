import { toWords } from '@/lib/contract/found'
import { peopleFound } from './people-found'
import { urgencyOf } from './wall-aim'
import type { WallRow } from './wall-rows'

export const wallOrders = ['trouble', 'longest', 'fullest', 'newest'] as const
export type WallOrder = (typeof wallOrders)[number]

/** The wall's filters in the address. */
export const wallFilters = ['q', 'recording', 'capacity', 'trouble'] as const
export type WallFilters = Readonly<Partial<Record<(typeof wallFilters)[number], string>>>

/** Matching rows in the given order, pinned ones first. */
export function arrange(rows: WallRow[], order: WallOrder, filters: WallFilters): WallRow[] {
  const words = toWords(filters.q ?? '')
  return rows
    .filter((row) => matches(row, filters) && peopleFound(row, words) !== null)
    .sort(
      (a, b) =>
        Number(b.pinned) - Number(a.pinned) ||
        compare[order](a, b) ||
        compareText(a.session.id, b.session.id),
    )
}

const byUrgency = (a: WallRow, b: WallRow) => urgencyOf(a.state) - urgencyOf(b.state)
const byReturns = (a: WallRow, b: WallRow) =>
  Number(b.returns.length > 0) - Number(a.returns.length > 0)
const byGhosts = (a: WallRow, b: WallRow) =>
  Number(b.ghosts.length > 0) - Number(a.ghosts.length > 0)
const byStart = (a: WallRow, b: WallRow) => compareText(startOf(a), startOf(b))

const compare: Record<WallOrder, (a: WallRow, b: WallRow) => number> = {
  trouble: (a, b) => byUrgency(a, b) || byReturns(a, b) || byGhosts(a, b) || byStart(a, b),
  longest: byStart,
  newest: (a, b) => byStart(b, a),
  fullest: (a, b) => fullness(b) - fullness(a) || b.people.length - a.people.length,
}

function matches(row: WallRow, { recording, capacity, trouble }: WallFilters): boolean {
  if (recording && row.session.room?.recording !== (recording === 'yes')) return false
  if (capacity && row.full !== (capacity === 'full')) return false
  const isTroubled = row.trouble > 0 || row.ghosts.length > 0 || row.returns.length > 0
  return !trouble || isTroubled === (trouble === 'yes')
}

const startOf = (row: WallRow) => row.session.startedAt ?? ''
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function fullness({ session, people }: WallRow): number {
  const limit = session.room?.maxParticipants
  return limit ? people.length / limit : 0
}
