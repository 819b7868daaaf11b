import 'server-only'
import { sql } from 'drizzle-orm'
import type { ValueCounts } from '@/lib/contract/directory/rows'
import type { ListRequest } from '@/lib/contract/lists/request'
import { countRows } from './count-rows'
import { matching } from './matching'
import type { ListSource } from './source'

/**
 * How many rows each value of each filter would leave, given all other filters: a filter does not
 * narrow its own counts. Large counts are lower bounds.
 */
export async function countValues(
  source: ListSource<unknown>,
  request: ListRequest,
): Promise<{ data: ValueCounts }> {
  const data: Record<string, Record<string, number>> = {}
  for (const [name, filter] of Object.entries(source.list.filters)) {
    if (filter.kind !== 'choice') continue
    const { [name]: _own, ...values } = request.values
    const others = await matching(source, { ...request, values })
    const counts: Record<string, number> = {}
    for (const value of Object.keys(filter.values ?? {})) {
      const own = source.filters[name]?.([value]) ?? sql`true`
      counts[value] = (await countRows(source.from, sql`${others} and ${own}`)).total
    }
    data[name] = counts
  }
  return { data }
}
