import 'server-only'
import { asc, gt } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { auditEvents, auditHead } from '@/lib/server/db/schema'
import { detailsDigest, isAsHashed, type AuditRow } from './row-hash'

export type Verification =
  | { intact: true; rows: number }
  | { intact: false; rows: number; brokenAt: number; because: string }

const firstHash = '0'.repeat(64)
const page = 1000

function flaw(row: AuditRow, seq: number, previousHash: string): string | null {
  if (row.seq !== seq) return `row ${seq} is missing`
  if (row.previousHash !== previousHash) return 'the row does not follow the one before it'
  if (!isAsHashed(row)) return 'the row was changed'
  // Erased details are allowed; changed ones are not.
  if (row.details !== null && detailsDigest(row.details) !== row.detailsDigest)
    return 'the details were changed'
  return null
}

/** Reads the whole chain, 1,000 rows at a time, and returns the first row that does not fit. */
export async function verifyChain(): Promise<Verification> {
  const db = await database()
  let seq = 0
  let previousHash = firstHash
  for (;;) {
    const rows = await db
      .select()
      .from(auditEvents)
      .where(gt(auditEvents.seq, seq))
      .orderBy(asc(auditEvents.seq))
      .limit(page)
    for (const row of rows) {
      const because = flaw(row, seq + 1, previousHash)
      if (because) return { intact: false, rows: seq, brokenAt: seq + 1, because }
      seq = row.seq
      previousHash = row.hash
    }
    if (rows.length < page) break
  }
  const [head] = await db.select().from(auditHead)
  if (head?.seq !== seq || head.hash !== previousHash)
    return {
      intact: false,
      rows: seq,
      brokenAt: seq + 1,
      because: 'the end of the chain is missing',
    }
  return { intact: true, rows: seq }
}
