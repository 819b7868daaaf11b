import 'server-only'
import { sql } from 'drizzle-orm'
import type { BanRemoval } from '@/lib/contract/bans'
import { database } from '@/lib/server/db/client'
import { removalJson } from './to-ban'

const newest = 500

/** The joins in a session that bans removed or announced, the newest first; at most 500. */
export async function listRemovals(sessionId: string): Promise<{ data: BanRemoval[] }> {
  const db = await database()
  const { rows } = await db.execute<{ removal: BanRemoval }>(sql`
    select ${removalJson} as removal from ban_removals removal
    where removal.session_id = ${sessionId} order by removal.at desc limit ${newest}`)
  return { data: rows.map(({ removal }) => removal) }
}
