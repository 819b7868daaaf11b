import 'server-only'
import { eq } from 'drizzle-orm'
import type { Ban } from '@/lib/contract/bans'
import { bans } from '@/lib/server/db/bans-schema'
import { database } from '@/lib/server/db/client'
import { ApiError } from '@/lib/server/errors'
import { banColumns, toBan } from './to-ban'

/** One ban, as it is now. Throws `not_found`. */
export async function readBan(id: string): Promise<{ data: Ban }> {
  const db = await database()
  const [row] = await db.select(banColumns).from(bans).where(eq(bans.id, id))
  if (!row) throw new ApiError('not_found', { detail: 'There is no such ban.' })
  return { data: toBan(row) }
}
