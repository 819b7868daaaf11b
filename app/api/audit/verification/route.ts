import { checkChain } from '@/lib/server/audit/check-chain'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'audit.read',
  handler: async () => ({ body: { data: await checkChain() } }),
})
