import { personIdentityQuery } from '@/lib/contract/schemas/people'
import { defineRoute } from '@/lib/server/http/define-route'
import { readPersonIdentity } from '@/lib/server/persons/read-person-identity'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  query: personIdentityQuery,
  handler: async (_, { params, query }) => ({
    body: await readPersonIdentity(params.participant_id ?? '', query.zone),
  }),
})
