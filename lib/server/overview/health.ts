import 'server-only'
import { sql } from 'drizzle-orm'
import type { Health, TelnyxState } from '@/lib/contract/overview'
import { lastChainCheck } from '@/lib/server/audit/check-chain'
import { chainLength } from '@/lib/server/audit/list-audit'
import { database } from '@/lib/server/db/client'
import { env } from '@/lib/server/env'
import { Source } from '@/lib/server/live/source'
import { singleton } from '@/lib/server/process'
import { telnyxHealth } from '@/lib/server/telnyx/connection'

const youngMs = 2_000

const moment = (at: number | null) => (at === null ? null : new Date(at).toISOString())

function telnyxState(): TelnyxState {
  const { state, rateLimit, pausedUntil, lastAnswerAt, clockSkewMs } = telnyxHealth()
  return {
    state,
    lastAnswerAt: moment(lastAnswerAt),
    limit: rateLimit.limit,
    remaining: rateLimit.remaining,
    resetsAt: moment(rateLimit.resetsAt),
    pausedUntil: moment(pausedUntil),
    clockSkewMs,
  }
}

async function databaseState(): Promise<Health['database']> {
  const db = await database()
  const began = performance.now()
  await db.execute(sql`select 1`)
  const roundTripMs = performance.now() - began
  return { kind: env().DATABASE_URL === undefined ? 'embedded' : 'postgres', roundTripMs }
}

async function read(): Promise<Health> {
  const [store, rows] = await Promise.all([databaseState(), chainLength()])
  return { telnyx: telnyxState(), database: store, chain: { rows, check: lastChainCheck() } }
}

/** How Telnyx, the database and the audit trail stand; asks Telnyx nothing. */
export function health(): Source<Health> {
  return singleton('overview.health', () => new Source(read, youngMs))
}
