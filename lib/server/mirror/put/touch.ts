import 'server-only'
import { sql } from 'drizzle-orm'
import type { MirrorKind } from '@/lib/contract/mirror'
import { database } from '@/lib/server/db/client'
import { tables } from '@/lib/server/mirror/tables'
import type { Provenance } from './provenance'

/** Records that rows were seen again unchanged. */
export async function touch(
  kind: MirrorKind,
  ids: string[],
  { readAt, guard }: Provenance,
): Promise<void> {
  if (ids.length === 0) return
  const db = await database()
  const table = tables[kind]
  await db.transaction(async (tx) => {
    await guard?.(tx)
    await tx
      .update(table)
      .set({ seenAt: sql`greatest(${table.seenAt}, ${readAt.toISOString()}::timestamptz)` })
      .where(sql`${table.id} = any(${sql.param(ids)}::uuid[])`)
  })
}
