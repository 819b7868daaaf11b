import 'server-only'
import { sql } from 'drizzle-orm'
import { sessionEnd, type BanUntil } from '@/lib/contract/bans'
import type { Transaction } from '@/lib/server/db/client'
import { refused } from './refused'

/** When a ban ends, as stored in its row. */
type End = { until: Date | null; endsWithSession: boolean; sessionId: string | null }

type Asked = { until: BanUntil; sessionId: string | null; isOver?: boolean }

/**
 * When a ban is to end. Throws `invalid_body` for a time in the past, by the database's clock, and
 * for the end of a session that is not named or is over.
 */
export async function readEnd(tx: Transaction, { until, sessionId }: Asked): Promise<End> {
  if (until === null) return { until: null, endsWithSession: false, sessionId }
  if (until === sessionEnd) {
    if (sessionId === null) throw refused('session_id', 'say which session')
    await requireGoingOn(tx, sessionId)
    return { until: null, endsWithSession: true, sessionId }
  }
  const { rows } = await tx.execute<{ ahead: boolean }>(
    sql`select ${until}::timestamptz > clock_timestamp() as ahead`,
  )
  if (!rows[0]?.ahead) throw refused('until', 'this time has come')
  return { until: new Date(until), endsWithSession: false, sessionId }
}

async function requireGoingOn(tx: Transaction, sessionId: string): Promise<void> {
  const { rows } = await tx.execute<{ over: boolean }>(sql`
    select coalesce((select not active from live_sessions where id = ${sessionId}),
      (select ended_at is not null from mirror_sessions where id = ${sessionId}::uuid), false) as over`)
  if (rows[0]?.over) throw refused('until', 'this session is over')
}
