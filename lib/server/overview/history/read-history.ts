import 'server-only'
import { scales, type HistoryAnswer, type HistorySpan } from '@/lib/contract/overview-history'
import { CachedRead } from '@/lib/server/cache/cached-read'
import { singleton } from '@/lib/server/process'
import { copyState } from '@/lib/server/search/copy-state'
import { busiestRooms } from './busiest-rooms'
import { peopleOver } from './people'
import { storageByMonth } from './storage-by-month'

/** The mirror is added up once in this time, for all readers. */
const ttlMs = 60_000

const reads = () =>
  singleton('overview.history', () => new Map<HistorySpan, CachedRead<HistoryAnswer>>())

/** People, rooms and storage over a span up to now, from the mirror; up to a minute old. */
export async function readHistory(span: HistorySpan): Promise<HistoryAnswer> {
  const read =
    reads().get(span) ?? new CachedRead(() => addUp(span, Date.now()), { ttlMs, errorTtlMs: 0 })
  reads().set(span, read)
  return (await read.read()).value
}

/** One statement at a time: an embedded database answers nobody else meanwhile. */
export async function addUp(span: HistorySpan, nowMs: number): Promise<HistoryAnswer> {
  const { lengthMs, stepMs, backMs } = scales[span]
  // The age is read first: rows read later are at least as new.
  const meta = await copyState()
  const stretch = { fromMs: nowMs - lengthMs, untilMs: nowMs }
  const before = { fromMs: stretch.fromMs - backMs, untilMs: nowMs - backMs }
  return {
    data: {
      now: await peopleOver(stretch, stepMs),
      before: await peopleOver(before, stepMs),
      busiest: await busiestRooms(stretch),
      storage: await storageByMonth(nowMs),
    },
    meta,
  }
}
