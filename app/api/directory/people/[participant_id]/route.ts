import { personQuery } from '@/lib/contract/schemas/people'
import { readPerson } from '@/lib/server/directory/read-person'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  query: personQuery,
  handler: async (_, { params, query }) => ({
    body: await readPerson(params.participant_id ?? '', query.page),
  }),
})
