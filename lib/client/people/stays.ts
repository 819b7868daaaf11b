import type { Visit } from '@/lib/contract/people'

/** A gap shorter than this, within one session, is a lost connection and not a departure. */
export const reconnectMs = 120_000

/** Visits that follow each other so closely that they are one stay, newest first. */
export type Stay = {
  /** Of its newest visit. */
  id: string
  visits: Visit[]
  joinedAt: string | null
  /** Null while in the room. */
  leftAt: string | null
  /** Milliseconds between the visits. */
  gaps: number[]
}

/** Puts reconnects together. Visits that overlap stay apart: they may be two guests. */
export function toStays(visits: Visit[]): Stay[] {
  const stays: Stay[] = []
  for (const visit of [...visits].sort(oldestFirst)) {
    const before = stays.find((stay) => isReconnect(stay, visit))
    if (before) extend(before, visit)
    else stays.push(begin(visit))
  }
  return stays.sort((a, b) => (b.joinedAt ?? '').localeCompare(a.joinedAt ?? ''))
}

const oldestFirst = (a: Visit, b: Visit) => (a.joinedAt ?? '').localeCompare(b.joinedAt ?? '')

function begin(visit: Visit): Stay {
  const { id, joinedAt, leftAt } = visit
  return { id, visits: [visit], joinedAt, leftAt, gaps: [] }
}

function gapBetween(stay: Stay, { joinedAt }: Visit): number {
  if (stay.leftAt === null || joinedAt === null) return NaN
  return Date.parse(joinedAt) - Date.parse(stay.leftAt)
}

function isReconnect(stay: Stay, visit: Visit): boolean {
  if (visit.sessionId === null || stay.visits[0]?.sessionId !== visit.sessionId) return false
  const gap = gapBetween(stay, visit)
  return gap >= 0 && gap < reconnectMs
}

function extend(stay: Stay, visit: Visit): void {
  stay.gaps.push(gapBetween(stay, visit))
  stay.visits.unshift(visit)
  stay.id = visit.id
  stay.leftAt = visit.leftAt
}

/** Milliseconds in the room, without the gaps; until now for who is there. */
export function timeInside(visits: Visit[], now: number): number {
  return visits.reduce((sum, { joinedAt, leftAt }) => {
    if (joinedAt === null) return sum
    const until = leftAt === null ? now : Date.parse(leftAt)
    return sum + Math.max(0, until - Date.parse(joinedAt))
  }, 0)
}

/** Whether two of these were in rooms at the same time: two guests, or one with two devices. */
export function overlap(stays: Stay[]): boolean {
  let end = -Infinity
  for (const { joinedAt, leftAt } of [...stays].reverse()) {
    if (joinedAt === null) continue
    if (Date.parse(joinedAt) < end) return true
    end = Math.max(end, leftAt === null ? Infinity : Date.parse(leftAt))
  }
  return false
}
