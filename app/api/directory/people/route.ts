import { peopleList } from '@/lib/contract/lists/people'
import { peopleListQuery } from '@/lib/contract/schemas/people'
import { listPeople } from '@/lib/server/directory/list-people'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: peopleList.permission,
  query: peopleListQuery,
  handler: async (_, { query }) => ({ body: await listPeople(query) }),
})
