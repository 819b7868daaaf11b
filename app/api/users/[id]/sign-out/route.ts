import { database } from '@/lib/server/db/client'
import { defineRoute } from '@/lib/server/http/define-route'
import { endBrowsers } from '@/lib/server/users/end-browsers'

export const POST = defineRoute({
  method: 'POST',
  permission: 'users.manage',
  audit: 'user.sign_out_everywhere',
  cookieOnly: true,
  target: ({ params }) => ({ type: 'user', id: params.id ?? '' }),
  handler: async (_, { params }) => ({
    body: { data: { ended: await endBrowsers(await database(), params.id ?? '') } },
  }),
})
