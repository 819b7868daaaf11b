import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { caseItems, cases } from '@/lib/server/db/cases-schema'
import { database } from '@/lib/server/db/client'
import { ApiError } from '@/lib/server/errors'

/** Removes an item from a case; its subject stays. Throws `not_found`. */
export async function takeOut(id: string, itemId: string): Promise<{ data: { id: string } }> {
  const db = await database()
  return db.transaction(async (tx) => {
    const [row] = await tx
      .delete(caseItems)
      .where(and(eq(caseItems.caseId, id), eq(caseItems.id, itemId)))
      .returning({ id: caseItems.id })
    if (!row) throw new ApiError('not_found', { detail: 'It is not in the case.' })
    await tx
      .update(cases)
      .set({ changedAt: sql`now()` })
      .where(eq(cases.id, id))
    return { data: row }
  })
}
