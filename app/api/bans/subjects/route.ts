import { subjectsQuery } from '@/lib/contract/schemas/bans'
import { readSubjects } from '@/lib/server/bans/read-subjects'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'bans.manage',
  query: subjectsQuery,
  handler: async (_, { query }) => ({ body: await readSubjects(query.participant) }),
})
