import 'server-only'
import type { OverviewAnswer } from '@/lib/contract/overview'
import { actsOfLate } from './acts'
import { health } from './health'
import { liveNow } from './live-now'
import { partOf } from './part'
import { compositionTotals, recordingTotals, sessionsToday } from './totals'

const asItIs = <Value>(value: Value) => value

/** The overview by parts; a failed part reports its own problem. Never throws. */
export async function readOverview(): Promise<OverviewAnswer> {
  const [live, today, recordings, compositions, acts] = await Promise.all([
    liveNow(),
    partOf(sessionsToday(), asItIs),
    partOf(recordingTotals(), asItIs),
    partOf(compositionTotals(), asItIs),
    partOf(actsOfLate(), asItIs),
  ])
  // Read last, so that it includes the calls just made.
  const state = await partOf(health(), asItIs)
  return {
    data: { live, sessionsToday: today, recordings, compositions, acts, health: state },
  }
}
