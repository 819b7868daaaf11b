import { compositionList } from '@/lib/contract/lists/compositions'
import { compositionListQuery } from '@/lib/contract/schemas/composition-list'
import { listCompositions } from '@/lib/server/directory/list-compositions'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: compositionList.permission,
  query: compositionListQuery,
  handler: async (_, { query }) => ({ body: await listCompositions(query) }),
})
