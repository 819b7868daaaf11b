import { safetyQuery } from '@/lib/contract/schemas/safety'
import { defineRoute } from '@/lib/server/http/define-route'
import { readSafety } from '@/lib/server/safety/read-safety'

export const GET = defineRoute({
  method: 'GET',
  permission: 'bans.read',
  query: safetyQuery,
  handler: async (_, { query }) => ({ body: await readSafety(query) }),
})
