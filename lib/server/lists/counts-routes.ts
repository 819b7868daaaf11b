import 'server-only'
import { ApiError } from '@/lib/server/errors'
import { defineRoute } from '@/lib/server/http/define-route'
import type { RouteHandler } from '@/lib/server/http/guard'
import { countDays } from './count-days'
import { countValues } from './count-values'
import { listRequest } from './read-request'
import type { ListSource } from './source'

/** `GET /api/directory/{list}/counts`: rows per value of each filter. */
export function countsRoute(source: ListSource<unknown>): RouteHandler {
  return defineRoute({
    method: 'GET',
    permission: source.list.permission,
    query: listRequest(source.list),
    handler: async (_, { query }) => ({ body: await countValues(source, query) }),
  })
}

/** `GET /api/directory/{list}/days?zone=…`: rows per day of a time zone. */
export function daysRoute(source: ListSource<unknown>): RouteHandler {
  return defineRoute({
    method: 'GET',
    permission: source.list.permission,
    query: (search) => {
      const rest = new URLSearchParams(search)
      rest.delete('zone')
      return { asked: listRequest(source.list)(rest), zone: zoneIn(search) }
    },
    handler: async (_, { query: { asked, zone } }) => ({
      body: await countDays(source, asked, zone),
    }),
  })
}

function zoneIn(search: URLSearchParams): string {
  const zone = search.get('zone') ?? 'UTC'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch (cause) {
    const source = { parameter: 'zone' }
    throw new ApiError('invalid_parameter', { detail: 'zone: is no time zone', source, cause })
  }
}
