import { inCasesQuery } from '@/lib/contract/schemas/cases'
import { inCases } from '@/lib/server/cases/in-cases'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'cases.manage',
  query: inCasesQuery,
  handler: async (_, { query }) => ({ body: await inCases(query.of) }),
})
