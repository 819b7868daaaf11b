import 'server-only'
import { eq, inArray } from 'drizzle-orm'
import type { DeletionItem } from '@/lib/contract/deletions'
import { database } from '@/lib/server/db/client'
import { mirrorParticipants, mirrorRecordings } from '@/lib/server/db/mirror-schema'
import { mirrorContexts } from '@/lib/server/db/mirror-texts-schema'

/** The participants of these recordings, as far as the mirror has them; by recording. */
export async function ownersOf(
  recordingIds: string[],
): Promise<ReadonlyMap<string, DeletionItem['person']>> {
  const db = await database()
  const rows = await db
    .select({
      recordingId: mirrorRecordings.id,
      id: mirrorRecordings.participantId,
      context: mirrorContexts.context,
    })
    .from(mirrorRecordings)
    .leftJoin(mirrorParticipants, eq(mirrorParticipants.id, mirrorRecordings.participantId))
    .leftJoin(mirrorContexts, eq(mirrorContexts.id, mirrorParticipants.contextId))
    .where(inArray(mirrorRecordings.id, recordingIds))
  return new Map(
    rows.map(({ recordingId, id, context }) => [recordingId, id === null ? null : { id, context }]),
  )
}
