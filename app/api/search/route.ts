import { getTimeZone } from 'next-intl/server'
import { searchQuery } from '@/lib/contract/schemas/search'
import { defineRoute } from '@/lib/server/http/define-route'
import { search } from '@/lib/server/search/search'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  query: searchQuery,
  handler: async (_, { query: { room: rooms, ...asked } }) => ({
    body: await search({ ...asked, rooms }, { now: new Date(), zone: await getTimeZone() }),
  }),
})
