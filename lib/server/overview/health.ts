import 'server-only'
import { sql } from 'drizzle-orm'
import type { Health, TelnyxState } from '@/lib/contract/overview'
import { lastChainCheck } from '@/lib/server/audit/check-chain'
import { chainLength } from '@/lib/server/activity/list-audit'
import { database } from '@/lib/server/db/client'
import { env } from '@/lib/server/env'
import { CachedRead } from '@/lib/server/cache/cached-read'
import { singleton } from '@/lib/server/process'
import { copyState } from '@/lib/server/search/copy-state'
import { telnyxHealth } from '@/lib/server/telnyx/connection'
import { webhookChannel } from '@/lib/server/live/webhook-channel'

const ttlMs = 2_000

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

async function webhookState(): Promise<Health['webhooks']> {
  const { state, reportAgeMs } = await webhookChannel()
  return { state, lastReportAt: moment(reportAgeMs === null ? null : Date.now() - reportAgeMs) }
}

async function databaseState(): Promise<Health['database']> {
  const db = await database()
  const began = performance.now()
  await db.execute(sql`select 1`)
  const roundTripMs = performance.now() - began
  return { kind: env().DATABASE_URL === undefined ? 'embedded' : 'postgres', roundTripMs }
}

async function read(): Promise<Health> {
  const [webhooks, store, rows, state] = await Promise.all([
    webhookState(),
    databaseState(),
    chainLength(),
    copyState(),
  ])
  const copy = { behindSecs: state.behind_seconds, isComplete: state.complete }
  const chain = { rows, check: lastChainCheck() }
  return { telnyx: telnyxState(), webhooks, database: store, copy, chain }
}

/**
 * The state of Telnyx, its webhooks, the database, the mirror and the audit trail; makes no call to
 * Telnyx.
 */
export function health(): CachedRead<Health> {
  return singleton('overview.health', () => new CachedRead(read, { ttlMs }))
}
