import 'server-only'
import { eq } from 'drizzle-orm'
import type { CopyAge } from '@/lib/contract/directory/rows'
import type { MirrorKind } from '@/lib/contract/mirror'
import { database } from '@/lib/server/db/client'
import { mirrorKinds } from '@/lib/server/db/mirror-schema'

/** The age and completeness of the mirror of a kind. */
export async function copyAge(kind: MirrorKind): Promise<CopyAge> {
  const db = await database()
  const [row] = await db.select().from(mirrorKinds).where(eq(mirrorKinds.kind, kind))
  const at = row?.currentAt ?? null
  return {
    as_of: at?.toISOString() ?? null,
    behind_seconds: at && Math.max(0, Math.round((Date.now() - at.getTime()) / 1000)),
    complete: row?.state !== 'first_copy' && row?.isComplete === true,
  }
}
