import { viewChange } from '@/lib/contract/schemas/views'
import { defineRoute } from '@/lib/server/http/define-route'
import { changeView } from '@/lib/server/views/change-view'
import { deleteView } from '@/lib/server/views/delete-view'

const target = ({ params }: { params: Record<string, string> }) => ({
  type: 'view',
  id: params.view_id ?? '',
})

export const PATCH = defineRoute({
  method: 'PATCH',
  permission: 'views.own',
  audit: 'view.change',
  target,
  body: viewChange,
  handler: async ({ actor }, { params, body }) => ({
    body: await changeView(actor, params.view_id ?? '', body),
  }),
})

export const DELETE = defineRoute({
  method: 'DELETE',
  permission: 'views.own',
  audit: 'view.delete',
  target,
  handler: async ({ actor }, { params }) => ({
    body: await deleteView(actor, params.view_id ?? ''),
  }),
})
