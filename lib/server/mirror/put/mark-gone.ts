import 'server-only'
import { and, eq, isNull, lte } from 'drizzle-orm'
import type { MirrorKind } from '@/lib/contract/mirror'
import { database } from '@/lib/server/db/client'
import { tables } from '../tables'
import type { Said } from './said'

/**
 * Marks what Telnyx answered 404 for when it was asked for by its id; `readAt` is when that request
 * left. Answers whether it is gone now: what was seen since is not.
 */
export async function markGone(
  kind: MirrorKind,
  id: string,
  { readAt, guard }: Said,
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
