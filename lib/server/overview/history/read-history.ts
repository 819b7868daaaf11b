import 'server-only'
import { scales, type HistoryAnswer, type HistorySpan } from '@/lib/contract/overview-history'
import { CachedRead } from '@/lib/server/cache/cached-read'
import { singleton } from '@/lib/server/process'
import { copyState } from '@/lib/server/search/copy-state'
import { busiestRooms } from './busiest-rooms'
import { peopleOver } from './people'
import { storageByMonth } from './storage-by-month'

/** However many look at the overview, the copy is added up once in this time. */
const ttlMs = 60_000

const reads = () =>
  singleton('overview.history', () => new Map<HistorySpan, CachedRead<HistoryAnswer>>())

/** People, rooms and storage over a span up to now, from the copy alone; may be a minute old. */
export async function readHistory(span: HistorySpan): Promise<HistoryAnswer> {
  const read =
    reads().get(span) ?? new CachedRead(() => addUp(span, Date.now()), { ttlMs, errorTtlMs: 0 })
  reads().set(span, read)
  return (await read.read()).value
}

/** One statement after the other: an embedded database answers nobody else meanwhile. */
export async function addUp(span: HistorySpan, nowMs: number): Promise<HistoryAnswer> {
  const { lengthMs, stepMs, backMs } = scales[span]
  // The age first: what is read after it is no older.
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
