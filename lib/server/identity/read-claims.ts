import 'server-only'
import { setImmediate as turn } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { CountedClaim } from '@/lib/contract/identity/tally'
import { database } from '@/lib/server/db/client'

/** Maximum claims read; the newest show what apps send today. */
const maxClaims = 40_000
const batchSize = 300

type Row = Omit<CountedClaim, 'sessions'> & {
  id: number
  first: string | null
  last: string | null
}

/** The newest distinct claims of the mirror with their joins, and whether those are all. */
export async function readClaims(): Promise<{ claims: CountedClaim[]; all: boolean }> {
  const db = await database()
  const claims: CountedClaim[] = []
  let before: number | null = null
  for (;;) {
    const { rows }: { rows: Row[] } = await db.execute<Row>(sql`
      select context.id::float8 as id, left(context.context, 500) as context, context.claims,
        name.normalised as name, name.text as "shownName", count(one.id)::int as joins,
        count(distinct coalesce(one.visit_id, one.id))::int as visits,
        min(one.session_id::text) as first, max(one.session_id::text) as last
      from (select * from mirror_contexts ${before === null ? sql`` : sql`where id < ${before}`}
        order by id desc limit ${batchSize}) context
      left join mirror_texts name on name.id = context.name_id
      left join mirror_participants one on one.context_id = context.id
      group by context.id, context.context, context.claims, name.normalised, name.text
      order by context.id desc`)
    claims.push(...rows.map(toClaim))
    before = rows.at(-1)?.id ?? null
    if (rows.length < batchSize) return { claims, all: true }
    if (claims.length >= maxClaims) return { claims, all: false }
    // The embedded database does not yield to the event loop by itself.
    await turn()
  }
}

function toClaim({ first, last, id: _, ...claim }: Row): CountedClaim {
  return { ...claim, sessions: [...new Set([first, last])].filter((id) => id !== null) }
}
