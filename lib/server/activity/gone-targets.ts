import 'server-only'
import { aliasedTable, and, eq, inArray } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { auditEvents } from '@/lib/server/db/schema'

const deletions = ['room.delete', 'recording.delete', 'composition.delete']

/**
 * Which of these ids were deleted through Roomwarden, so that their pages show nothing any more.
 */
export async function goneTargets(ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const db = await database()
  const answer = aliasedTable(auditEvents, 'answer')
  const rows = await db
    .select({ id: auditEvents.targetId })
    .from(auditEvents)
    .innerJoin(answer, and(eq(answer.auditId, auditEvents.auditId), eq(answer.kind, 'outcome')))
    .where(
      and(
        inArray(auditEvents.targetType, ['room', 'room_recording', 'room_composition']),
        inArray(auditEvents.targetId, ids),
        inArray(auditEvents.action, deletions),
        eq(answer.outcome, 'succeeded'),
      ),
    )
  return new Set(rows.flatMap(({ id }) => id ?? []))
}
