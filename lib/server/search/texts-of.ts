import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { mirrorTexts } from '@/lib/server/db/mirror-texts-schema'

/** Names for display, by id. */
export async function textsOf(ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const db = await database()
  const rows = await db
    .select({ id: mirrorTexts.id, text: mirrorTexts.text })
    .from(mirrorTexts)
    .where(sql`${mirrorTexts.id} = any(${sql.param([...new Set(ids)])}::bigint[])`)
  return new Map(rows.map((row) => [row.id, row.text]))
}
