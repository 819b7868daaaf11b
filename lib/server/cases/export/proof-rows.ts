import 'server-only'
import { asc, eq, inArray } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { auditEvents, auditHead } from '@/lib/server/db/schema'

/**
 * Rows of the chain for those who only have the file: each field that its hash covers. What was done
 * is told elsewhere; `details` is left out, for which its digest stands. Where names are masked, a
 * row that was done to an identity is known by its hashes alone.
 */
export async function proofOf(auditIds: string[], isMasked: boolean) {
  const db = await database()
  const [head] = await db.select().from(auditHead).where(eq(auditHead.id, 1))
  const rows =
    auditIds.length === 0
      ? []
      : await db
          .select()
          .from(auditEvents)
          .where(inArray(auditEvents.auditId, auditIds))
          .orderBy(asc(auditEvents.seq))
  return {
    head: head ? { seq: head.seq, hash: head.hash } : null,
    rows: rows.map(({ details: _, ...row }) => {
      const { seq, auditId, hash, previousHash } = row
      const isWithheld = isMasked && row.targetType === 'identity'
      return isWithheld ? { withheld: true, seq, auditId, hash, previousHash } : row
    }),
  }
}
