import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { mirrorKinds } from '@/lib/server/db/mirror-schema'

type CopyState = { as_of: string | null; behind_seconds: number | null; complete: boolean }

/**
 * The age of the mirror's oldest kind, by the database's clock, and whether the mirror is complete.
 */
export async function copyState(): Promise<CopyState> {
  const db = await database()
  const [row] = await db
    .select({
      asOf: sql<string | null>`case when bool_and(${mirrorKinds.currentAt} is not null)
        then to_char(min(${mirrorKinds.currentAt}) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end`,
      behind: sql<number | null>`case when bool_and(${mirrorKinds.currentAt} is not null)
        then greatest(0, extract(epoch from now() - min(${mirrorKinds.currentAt})))::int end`,
      complete: sql<boolean | null>`bool_and(${mirrorKinds.isComplete})`,
    })
    .from(mirrorKinds)
  return {
    as_of: row?.asOf ?? null,
    behind_seconds: row?.behind ?? null,
    complete: row?.complete ?? false,
  }
}
