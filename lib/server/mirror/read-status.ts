import 'server-only'
import { sql } from 'drizzle-orm'
import {
  mirrorKinds,
  type KindStatus,
  type MirrorKind,
  type MirrorState,
  type MirrorStatus,
} from '@/lib/contract/mirror'
import { CachedRead } from '@/lib/server/cache/cached-read'
import { database } from '@/lib/server/db/client'
import { mirrorKinds as kindsTable } from '@/lib/server/db/mirror-schema'
import { singleton } from '@/lib/server/process'
import { mirrorBudget } from '@/lib/server/telnyx/connection'
import { callsOfLastMinute } from './read/calls'
import { tables } from './tables'

type Row = typeof kindsTable.$inferSelect
type Count = { rows: number; gone: number }

/** A mirror younger than this counts as current: changes are polled every 45 s. */
const behindMs = 150_000
/** A kind that could not be read for this long counts as stopped. */
const stoppedMs = 600_000

/** The state of the mirror by kind, and its cost. Counts may be 15 s old. */
export async function readMirrorStatus(): Promise<MirrorStatus> {
  const db = await database()
  const rows = await db.select().from(kindsTable)
  const { value: counts } = await counted().read()
  const kinds = rows.map((row) => [row.kind, toStatus(row, counts[row.kind])])
  return {
    kinds: Object.fromEntries(kinds) as Record<MirrorKind, KindStatus>,
    calls: { last_minute: callsOfLastMinute(), allowed_per_minute: mirrorBudget() },
  }
}

/** Counting scans the whole table. */
const counted = () =>
  singleton('mirror.counts', () => new CachedRead(countAll, { ttlMs: 15_000, errorTtlMs: 1_000 }))

async function countAll(): Promise<Record<MirrorKind, Count>> {
  const db = await database()
  const counts: [MirrorKind, Count][] = []
  for (const kind of mirrorKinds) {
    const { goneAt } = tables[kind]
    const [row] = await db
      .select({ all: sql<string>`count(*)`, gone: sql<string>`count(${goneAt})` })
      .from(tables[kind])
    const gone = Number(row?.gone)
    counts.push([kind, { rows: Number(row?.all) - gone, gone }])
  }
  return Object.fromEntries(counts) as Record<MirrorKind, Count>
}

function toStatus(row: Row, { rows, gone }: Count): KindStatus {
  const { currentAt, lastCompleteAt, isComplete, sweepBeganAt, total } = row
  const ageMs = currentAt === null ? null : Math.max(0, Date.now() - currentAt.getTime())
  // Participants come with their sessions, which count as read when their page is.
  const done = row.kind === 'participants' && row.state === 'first_copy' ? rows : row.done
  return {
    rows,
    gone,
    state: stateOf(row, ageMs),
    done,
    total,
    seconds_left: row.state === 'first_copy' ? secondsLeft(row) : null,
    behind_seconds: ageMs === null ? null : Math.round(ageMs / 1_000),
    last_complete_at: lastCompleteAt?.toISOString() ?? null,
    complete: isComplete,
    sweeping: sweepBeganAt !== null,
  }
}

function stateOf({ state, problem }: Row, ageMs: number | null): MirrorState {
  if (problem !== null && (ageMs === null || ageMs > stoppedMs)) return 'stopped'
  if (state === 'first_copy') return state
  return ageMs === null || ageMs > behindMs ? 'behind' : 'current'
}

function secondsLeft({ sweepBeganAt, done, total }: Row): number | null {
  if (sweepBeganAt === null || total === null || done === 0) return null
  const secs = Math.max(1, (Date.now() - sweepBeganAt.getTime()) / 1_000)
  return Math.ceil((Math.max(0, total - done) * secs) / done)
}
