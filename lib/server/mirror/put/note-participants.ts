import 'server-only'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/lib/server/db/client'
import { mirrorSessions } from '@/lib/server/db/mirror-schema'
import { inPortions } from './in-portions'
import type { Provenance } from './provenance'

/** A session whose whole list of participants was read and written, with its length. */
export type WholeList = { id: string; count: number }

/** Records the sessions whose participants are complete, as of when the request was sent. */
export function noteParticipants(lists: WholeList[], provenance: Provenance): Promise<void> {
  return inPortions(lists, provenance, (tx, portion) => write(tx, portion, provenance))
}

async function write(tx: Transaction, lists: WholeList[], { readAt }: Provenance): Promise<void> {
  const at = sql`${readAt.toISOString()}::timestamptz`
  await tx.execute(sql`
    update ${mirrorSessions} as it set participants_at = ${at}, participants_count = reported.count
    from jsonb_to_recordset(${JSON.stringify(lists)}::jsonb) as reported(id uuid, count integer)
    where it.id = reported.id and (it.participants_at is null or it.participants_at <= ${at})`)
}
