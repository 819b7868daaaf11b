import type { Visit } from '@/lib/contract/people'
import { pauseBetween, stitch } from './stitch'

/** Joins of one visit, newest first. */
export type Stay = {
  /** Id of its newest join. */
  id: string
  visits: Visit[]
  joinedAt: string | null
  /** Null while in the room. */
  leftAt: string | null
  /** Milliseconds between the joins. */
  gaps: number[]
}

/** Joins reconnects into visits. Overlapping joins stay apart: they may be two people. */
export function toStays(visits: Visit[]): Stay[] {
  return stitch(visits, isSameSession)
    .flatMap(toStay)
    .sort((a, b) => (b.joinedAt ?? '').localeCompare(a.joinedAt ?? ''))
}

const isSameSession = (a: Visit, b: Visit) => a.sessionId !== null && a.sessionId === b.sessionId

function toStay(visits: Visit[]): Stay[] {
  const [first, ...later] = visits
  const newest = visits.at(-1)
  if (!first || !newest) return []
  const gaps = later.map((visit, index) => pauseBetween(visits[index] ?? first, visit))
  const { joinedAt } = first
  return [{ id: newest.id, visits: visits.toReversed(), joinedAt, leftAt: newest.leftAt, gaps }]
}

/** Milliseconds in the room without gaps, until now if still there. */
export function timeInside(
  visits: readonly { joinedAt: string | null; leftAt: string | null }[],
  now: number,
): number {
  return visits.reduce((sum, { joinedAt, leftAt }) => {
    if (joinedAt === null) return sum
    const until = leftAt === null ? now : Date.parse(leftAt)
    return sum + Math.max(0, until - Date.parse(joinedAt))
  }, 0)
}

/** Whether two of these overlap: two people, or one with two devices. */
export function overlap(stays: Stay[]): boolean {
  let end = -Infinity
  for (const { joinedAt, leftAt } of [...stays].reverse()) {
    if (joinedAt === null) continue
    if (Date.parse(joinedAt) < end) return true
    end = Math.max(end, leftAt === null ? Infinity : Date.parse(leftAt))
  }
  return false
}
