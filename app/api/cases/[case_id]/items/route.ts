import { newItems } from '@/lib/contract/schemas/cases'
import { putIn } from '@/lib/server/cases/put-in'
import { defineRoute } from '@/lib/server/http/define-route'

export const POST = defineRoute({
  method: 'POST',
  permission: 'cases.manage',
  audit: 'case.put_in',
  target: ({ params }) => ({ type: 'case', id: params.case_id ?? '' }),
  body: newItems,
  handler: async ({ actor }, { params, body }) => ({
    status: 201,
    body: await putIn(actor, params.case_id ?? '', body.items),
  }),
})
