import 'server-only'
import type { People } from '@/lib/contract/overview-history'
import { insideAt, joins, leaves, type Change, type Stretch } from './stays'

/**
 * Counts people in rooms over a period, from the count at its start and the changes in each step.
 */
export async function peopleOver(span: Stretch, stepMs: number): Promise<People> {
  const first = await insideAt(span.fromMs)
  const came = await joins(span, stepMs)
  const went = await leaves(span, stepMs)
  const counts = countsOf(first, came, went, Math.ceil((span.untilMs - span.fromMs) / stepMs))
  const peak = Math.max(...counts)
  const peakMs = span.fromMs + counts.indexOf(peak) * stepMs
  // Assumes everybody stayed to the end, then subtracts those who left.
  const secs = (first * (span.untilMs - span.fromMs)) / 1_000 + secsOf(came) - secsOf(went)
  return {
    from: new Date(span.fromMs).toISOString(),
    counts,
    peak: peak > 0 ? { count: peak, at: new Date(peakMs).toISOString() } : null,
    peopleMinutes: Math.max(0, Math.round(secs / 60)),
  }
}

const secsOf = (changes: Change[]) => changes.reduce((sum, { secs }) => sum + secs, 0)

function countsOf(first: number, came: Change[], went: Change[], steps: number): number[] {
  const by = new Array<number>(steps).fill(0)
  for (const { step, count } of came) by[step] = (by[step] ?? 0) + count
  for (const { step, count } of went) by[step] = (by[step] ?? 0) - count
  const counts = [first]
  for (const change of by) counts.push(Math.max(0, (counts.at(-1) ?? 0) + change))
  return counts
}
