import 'server-only'
import { sql } from 'drizzle-orm'
import { prepared } from '@/lib/server/db/prepared'

/** Names read for one question in one way: more are of no use to a reader. */
export const maxNames = 400

/** Tokens that the index is asked for, and others that are checked in each name found. */
export type Query = { indexed: string; checked: string | null }

/** A question to the dictionary: queries by way, each wider than those before it; null is not asked. */
export type NamesAsked = { kind: 'person' | 'room'; ways: readonly (Query | null)[] }

export type NameRow = { id: number; normalised: string }

/** The names found by the question at `at` of the list, in one way. */
type Found = NameRow & { at: number; way: number }

/** A wider way costs more, and is asked only where the narrower ones left room. */
const ofKind = (kind: NamesAsked['kind']) => {
  // The kind stands in the statement itself, since each has an index of its own. A function instead
  // of the operator keeps common words out of the index scan: their rows are too many to collect.
  const way = (name: string, left: string) =>
    sql.raw(`${name} as materialized (select id, normalised from mirror_texts
      where kind = '${kind}' and tokens @@ asked.${name}
        and (asked.${name}_checked is null or ts_match_vq(tokens, asked.${name}_checked))
        ${left} limit ${maxNames})`)
  const room = (name: string) => `and (select count(*) from ${name}) < ${maxNames}`
  return sql`
    select asked.at, found.way, found.id, found.normalised
    from jsonb_to_recordset(${sql.placeholder('asked')}::jsonb) as asked(at int, kind text, exact tsquery,
      exact_checked tsquery, start tsquery, start_checked tsquery, wide tsquery, wide_checked tsquery)
    cross join lateral (with ${way('exact', '')},
      ${way('start', room('exact'))},
      ${way('wide', `${room('exact')} ${room('start')}`)}
      select 0 as way, * from exact union all select 1, * from start union all select 2, * from wide) found
    where asked.kind = ${sql.raw(`'${kind}'`)}`
}

const statement = prepared((db) =>
  db
    .select({
      at: sql<number>`at`,
      way: sql<number>`way`,
      id: sql<number>`id`.mapWith(Number),
      normalised: sql<string>`normalised`,
    })
    .from(sql`(${ofKind('person')} union all ${ofKind('room')}) as names`)
    .prepare('search_names'),
)

/** The names that may answer these questions, in one statement that the database plans once. */
export async function readNames(asked: readonly NamesAsked[]): Promise<Found[]> {
  if (asked.length === 0) return []
  const rows = asked.map(({ kind, ways: [exact, start, wide] }, at) => ({
    ...{ at, kind, exact: exact?.indexed, exact_checked: exact?.checked },
    ...{ start: start?.indexed, start_checked: start?.checked },
    ...{ wide: wide?.indexed, wide_checked: wide?.checked },
  }))
  return (await statement()).execute({ asked: JSON.stringify(rows) })
}
