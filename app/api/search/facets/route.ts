import { getTimeZone } from 'next-intl/server'
import { searchFacetsQuery } from '@/lib/contract/schemas/search'
import { defineRoute } from '@/lib/server/http/define-route'
import { searchFacets } from '@/lib/server/search/facets'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  query: searchFacetsQuery,
  handler: async (_, { query: { q, room: rooms, from, to } }) => {
    const clock = { now: new Date(), zone: await getTimeZone() }
    return { body: await searchFacets(q, { from, to, rooms }, clock) }
  },
})
