import { casesQuery, newCase } from '@/lib/contract/schemas/cases'
import { createCase } from '@/lib/server/cases/create-case'
import { listCases } from '@/lib/server/cases/list-cases'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'cases.manage',
  query: casesQuery,
  handler: async (_, { query }) => ({ body: await listCases(query) }),
})

export const POST = defineRoute({
  method: 'POST',
  permission: 'cases.manage',
  audit: 'case.create',
  body: newCase,
  handler: async ({ actor }, { body }) => ({ status: 201, body: await createCase(actor, body) }),
})
