import 'server-only'
import { asc, eq, inArray } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { auditEvents, auditHead } from '@/lib/server/db/schema'

export type Proof = Awaited<ReturnType<typeof proofOf>>

type ProofOptions = { isMasked: boolean; mayReadAudit: boolean }

/**
 * Rows of the chain for readers who only have the file: every field that the hash covers, with the
 * digest of `details` in place of `details`. A user who may not read the trail gets only the
 * hashes, since a row holds the address that a colleague acted from; where names are masked, so
 * does everybody for acts on an identity.
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
