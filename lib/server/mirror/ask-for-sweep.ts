import 'server-only'
import { inArray, sql } from 'drizzle-orm'
import type { MirrorKind } from '@/lib/contract/mirror'
import { database } from '@/lib/server/db/client'
import { mirrorKinds } from '@/lib/server/db/mirror-schema'

/** Announces to the leader that a sweep was requested. */
export const mirrorChannel = 'mirror_asked'

/** Requests a sweep of a kind, done as soon as the leader can; does nothing while one runs. */
export async function askForSweep(kind: MirrorKind): Promise<void> {
  const db = await database()
  // Participants come with their sessions.
  const kinds: MirrorKind[] = kind === 'participants' ? ['sessions'] : [kind]
  await db
    .update(mirrorKinds)
    .set({ sweepAskedAt: sql`now()` })
    .where(inArray(mirrorKinds.kind, kinds))
  await db.execute(sql`select pg_notify(${mirrorChannel}, '')`)
}
