import 'server-only'
import { getTableName, is, sql } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { logger } from '@/lib/server/logger'
import * as bans from './bans-schema'
import * as cases from './cases-schema'
import type { Database } from './database'
import * as history from './history-schema'
import { jobs } from './jobs-schema'
import * as live from './live-schema'
import * as mirror from './mirror-schema'
import * as mirrorTexts from './mirror-texts-schema'
import * as modes from './modes-schema'
import * as notes from './notes-schema'
import * as schema from './schema'
import * as signIn from './sign-in-schema'
import { views } from './views-schema'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** Small and often updated tables: without vacuum a row accumulates thousands of dead versions. */
const churning: PgTable[] = [
  live.leaderLease,
  live.liveHead,
  live.livePoll,
  live.livePeople,
  live.liveSessions,
  live.liveWatchers,
  live.webhookRooms,
  schema.auditHead,
  schema.userSessions,
  mirror.mirrorKinds,
  mirror.mirrorSlices,
  mirror.mirrorAbsent,
  bans.banRemovals,
  modes.modePeople,
  jobs,
]

const schemas = [
  schema,
  signIn,
  live,
  mirror,
  mirrorTexts,
  bans,
  modes,
  cases,
  history,
  notes,
  { views, jobs },
]
const all = schemas.flatMap((each) => Object.values(each)).filter((value) => is(value, PgTable))

/** Vacuums and analyses one table per turn, so that other queries are answered in between. */
export async function vacuum(db: Database, tables: PgTable[] = all): Promise<void> {
  for (const table of tables) {
    try {
      await db.execute(sql`vacuum (analyze) ${table}`)
    } catch (error) {
      logger.warn({ err: error, table: getTableName(table) }, 'vacuuming a table failed')
    }
  }
}

/**
 * Replaces autovacuum, which the embedded database lacks, and updates the statistics of its plans.
 * Returns the stop function.
 */
export function tendEmbedded(db: Database): () => void {
  const often = setInterval(() => void vacuum(db, churning), minuteMs).unref()
  const seldom = setInterval(() => void vacuum(db), hourMs).unref()
  return () => {
    clearInterval(often)
    clearInterval(seldom)
  }
}
