import 'server-only'
import { and, eq, isNull, lte } from 'drizzle-orm'
import type { MirrorKind } from '@/lib/contract/mirror'
import { database } from '@/lib/server/db/client'
import { tables } from '../tables'
import type { Provenance } from './provenance'

/**
 * Marks a row as gone after a 404 to its id; `readAt` is when that request was sent. Returns
 * whether it is gone now: a row seen since then is not.
 */
export async function markGone(
  kind: MirrorKind,
  id: string,
  { readAt, guard }: Provenance,
): Promise<boolean> {
  const db = await database()
  const table = tables[kind]
  return db.transaction(async (tx) => {
    await guard?.(tx)
    const rows = await tx
      .update(table)
      .set({ goneAt: readAt })
      .where(and(eq(table.id, id), isNull(table.goneAt), lte(table.seenAt, readAt)))
      .returning({ id: table.id })
    return rows.length > 0
  })
}
