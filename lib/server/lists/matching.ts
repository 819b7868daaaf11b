import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import type { ListRequest, Span } from '@/lib/contract/lists/request'
import { foundWords } from './found-words'
import type { ListSource } from './source'

/** What narrows a list. */
export type Wanted = Pick<ListRequest, 'values' | 'spans' | 'q'>

/** The condition for a row to match a request, on any page. */
export async function matching(
  source: ListSource<unknown>,
  { values, spans, q }: Wanted,
): Promise<SQL> {
  const words = await foundWords(q)
  const conditions = [
    sql`true`,
    ...Object.entries(values).flatMap(
      ([name, chosen]) => source.filters[name]?.([...chosen]) ?? [],
    ),
    ...Object.entries(spans).flatMap(([name, span]) => within(source.spans[name], span)),
    ...words.map(source.finds),
  ]
  return sql.join(conditions, sql` and `)
}

function within(instant: SQL | undefined, { from, until }: Span): SQL[] {
  if (!instant) return []
  const at = (ms: number) => sql`${new Date(ms).toISOString()}::timestamptz`
  return [
    ...(from === null ? [] : [sql`${instant} >= ${at(from)}`]),
    ...(until === null ? [] : [sql`${instant} < ${at(until)}`]),
  ]
}
