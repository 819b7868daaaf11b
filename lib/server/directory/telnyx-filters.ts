import 'server-only'
import type { FilterValues, TelnyxList } from '@/lib/contract/lists/definition'

/** The filters of a request in Telnyx's own names; undefined where the list is not narrowed. */
export function telnyxFilters<List extends TelnyxList>(
  list: List,
  values: FilterValues<List>,
): Record<string, string | undefined> {
  const given: Readonly<Record<string, string | undefined>> = values
  const filters = Object.entries(list.filters).flatMap(([name, { kind, telnyx }]) => {
    const filter = `filter[${telnyx}]`
    if (kind === 'days') {
      return [
        [`${filter}[gte]`, given[`${name}_from`]],
        [`${filter}[lte]`, given[`${name}_to`]],
      ]
    }
    // Telnyx takes seconds, and means "as long or longer".
    const value = kind === 'minutes' ? secondsOf(given[name]) : given[name]
    return [[filter, value]]
  })
  return Object.fromEntries(filters)
}

const secondsOf = (minutes: string | undefined) => minutes && String(Number(minutes) * 60)
