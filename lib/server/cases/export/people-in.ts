import 'server-only'
import { sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import type { Claimed } from './masks'

export type Join = Claimed & { id: string; joinedAt: string | null; leftAt: string | null }

/** Maximum joins of one session that are written out; the rest is counted. */
export const maxJoins = 5_000

type Row = {
  id: string
  person_id: string | number | null
  name: string | null
  joined_at: Date | string | null
  left_at: Date | string | null
}

const iso = (at: Date | string | null) => (at === null ? null : new Date(at).toISOString())

const toJoin = ({ id, person_id, name, ...at }: Row): Join => ({
  id,
  key: person_id === null ? id : `person:${person_id}`,
  name,
  joinedAt: iso(at.joined_at),
  leftAt: iso(at.left_at),
})

const columns = sql`select p.id, c.person_id, n.text as name, p.joined_at, p.left_at
  from mirror_participants p left join mirror_contexts c on c.id = p.context_id
    left join mirror_texts n on n.id = c.name_id`

/** The joins of a session in their order, the first 5,000. */
export async function joinsOf(sessionId: string): Promise<Join[]> {
  const db = await database()
  const { rows } = await db.execute<Row>(sql`${columns} where p.session_id = ${sessionId}::uuid
    order by p.joined_at nulls last, p.id limit ${maxJoins}`)
  return rows.map(toJoin)
}

/** Participants by id, as far as the mirror has them. */
export async function joinsById(ids: string[]): Promise<Map<string, Join>> {
  if (ids.length === 0) return new Map()
  const db = await database()
  const list = sql.join(
    [...new Set(ids)].map((id) => sql`${id}::uuid`),
    sql`, `,
  )
  const { rows } = await db.execute<Row>(sql`${columns} where p.id in (${list})`)
  return new Map(rows.map((row) => [row.id, toJoin(row)]))
}
