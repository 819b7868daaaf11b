import { newView, viewsOfList } from '@/lib/contract/schemas/views'
import { defineRoute } from '@/lib/server/http/define-route'
import { createView } from '@/lib/server/views/create-view'
import { listViews } from '@/lib/server/views/list-views'

export const GET = defineRoute({
  method: 'GET',
  permission: 'views.own',
  query: viewsOfList,
  handler: async ({ actor }, { query }) => ({ body: await listViews(actor, query.list) }),
})

export const POST = defineRoute({
  method: 'POST',
  permission: 'views.own',
  audit: 'view.create',
  body: newView,
  handler: async ({ actor }, { body }) => ({ status: 201, body: await createView(actor, body) }),
})
