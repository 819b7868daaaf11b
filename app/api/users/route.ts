import { defineRoute } from '@/lib/server/http/define-route'
import { listUsers } from '@/lib/server/users/list-users'

export const GET = defineRoute({
  method: 'GET',
  permission: 'users.manage',
  handler: async () => ({ body: await listUsers() }),
})
