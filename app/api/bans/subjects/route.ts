import { subjectsQuery } from '@/lib/contract/schemas/bans'
import { readNamed, readSubjects } from '@/lib/server/bans/read-subjects'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'bans.manage',
  query: subjectsQuery,
  handler: async (_, { query: { participant, name = '' } }) => ({
    body: await (participant ? readSubjects(participant) : readNamed(name)),
  }),
})
