import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { AuditNames } from '@/lib/contract/audit'
import { database } from '@/lib/server/db/client'
import { auditEvents } from '@/lib/server/db/schema'

/** The names recorded with an act, by its audit id; null if there are none. */
export async function namesOfAct(auditId: string): Promise<AuditNames | null> {
  const db = await database()
  const [row] = await db
    .select({ details: auditEvents.details })
    .from(auditEvents)
    .where(and(eq(auditEvents.auditId, auditId), eq(auditEvents.kind, 'intent')))
  return (row?.details?.names as AuditNames | undefined) ?? null
}
