import 'server-only'
import { asc, eq, inArray } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { auditEvents, auditHead } from '@/lib/server/db/schema'

type ProofOptions = { isMasked: boolean; mayReadAudit: boolean }

/**
 * Rows of the chain for those who only have the file: each field that its hash covers. What was done
 * is told elsewhere; `details` is left out, for which its digest stands. Hashes alone stand for the
 * rows of somebody who may not read the trail, since a row holds the address that a colleague acted
 * from; and where names are masked, for a row that was done to an identity.
 */
export async function proofOf(auditIds: string[], { isMasked, mayReadAudit }: ProofOptions) {
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
      const isWithheld = !mayReadAudit || (isMasked && row.targetType === 'identity')
      return isWithheld ? { withheld: true, seq, auditId, hash, previousHash } : row
    }),
  }
}
