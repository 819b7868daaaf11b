import 'server-only'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { CaseExport, CaseExportsAnswer } from '@/lib/contract/cases'
import { database } from '@/lib/server/db/client'
import { auditEvents } from '@/lib/server/db/schema'

const maxExports = 20

/** Rows of older versions lack some of these. */
const begun = z.object({
  names: z.enum(['claimed', 'masked']).catch('claimed'),
  media: z.array(z.string()).catch([]),
  kept: z.int().catch(0),
})
const made = z.object({ size: z.int(), manifest_sha256: z.string() })

/** The newest 20 files made of a case, as the audit trail has them; one that broke off has no hash. */
export async function listExports(caseId: string): Promise<CaseExportsAnswer> {
  const db = await database()
  const ofCase = and(eq(auditEvents.targetType, 'case'), eq(auditEvents.targetId, caseId))
  const begins = await db
    .select()
    .from(auditEvents)
    .where(and(ofCase, eq(auditEvents.action, 'case.hand_on'), eq(auditEvents.kind, 'event')))
    .orderBy(desc(auditEvents.seq))
    .limit(maxExports)
  const ends = await db
    .select()
    .from(auditEvents)
    .where(
      and(
        ofCase,
        eq(auditEvents.action, 'case.handed_on'),
        inArray(
          auditEvents.requestId,
          begins.map(({ requestId }) => requestId),
        ),
      ),
    )
  const ended = new Map(ends.map(({ requestId, details }) => [requestId, made.safeParse(details)]))
  return { data: begins.map(toExport) }

  function toExport(row: (typeof begins)[number]): CaseExport {
    const { names, media, kept } = begun.parse(row.details ?? {})
    const end = ended.get(row.requestId)?.data
    return {
      id: row.requestId,
      at: row.at.toISOString(),
      by: row.actorName,
      names,
      kept,
      media: media.length,
      size: end?.size ?? null,
      manifest_sha256: end?.manifest_sha256 ?? null,
    }
  }
}
