import { caseChange } from '@/lib/contract/schemas/cases'
import { changeCase } from '@/lib/server/cases/change-case'
import { readCase } from '@/lib/server/cases/read-case'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'cases.manage',
  handler: async ({ actor }, { params }) => ({
    body: await readCase(actor, params.case_id ?? ''),
  }),
})

export const PATCH = defineRoute({
  method: 'PATCH',
  permission: 'cases.manage',
  audit: 'case.change',
  target: ({ params }) => ({ type: 'case', id: params.case_id ?? '' }),
  body: caseChange,
  handler: async ({ actor }, { params, body }) => ({
    body: await changeCase(actor, params.case_id ?? '', body),
  }),
})
