import { takeOut } from '@/lib/server/cases/take-out'
import { defineRoute } from '@/lib/server/http/define-route'

export const DELETE = defineRoute({
  method: 'DELETE',
  permission: 'cases.manage',
  audit: 'case.take_out',
  target: ({ params }) => ({ type: 'case', id: params.case_id ?? '' }),
  handler: async (_, { params }) => ({
    body: await takeOut(params.case_id ?? '', params.item_id ?? ''),
  }),
})
