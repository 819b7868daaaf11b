import { compositionSourcesQuery } from '@/lib/contract/schemas/composition-list'
import { listCompositionSources } from '@/lib/server/directory/list-composition-sources'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  query: compositionSourcesQuery,
  handler: async (_, { query }) => ({ body: await listCompositionSources(query.session) }),
})
