import 'server-only'
import { sql } from 'drizzle-orm'
import type { BanCounts } from '@/lib/contract/bans'
import { database } from '@/lib/server/db/client'
import { isInForce } from './in-force'

type InForce = Pick<BanCounts, 'active' | 'still_there'>

/** How many bans are in force, watches apart, and how many people inside they did not keep out. */
export async function countInForce(): Promise<InForce> {
  const db = await database()
  const { rows } = await db.execute<InForce>(sql`
    select (select count(*)::int from bans where ${isInForce} and not watch) as active,
      (select count(distinct participant_id)::int from ban_removals where state = 'still_there')
        as still_there`)
  return rows[0] ?? { active: 0, still_there: 0 }
}
