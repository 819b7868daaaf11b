import { changedBan, liftedBan } from '@/lib/contract/schemas/bans'
import { changeBan } from '@/lib/server/bans/change-ban'
import { liftBan } from '@/lib/server/bans/lift-ban'
import { readBan } from '@/lib/server/bans/read-ban'
import { defineRoute } from '@/lib/server/http/define-route'

const target = ({ params }: { params: Record<string, string> }) => ({
  type: 'ban',
  id: params.id ?? '',
})

export const GET = defineRoute({
  method: 'GET',
  permission: 'bans.read',
  handler: async (_, { params }) => ({ body: await readBan(params.id ?? '') }),
})

export const PATCH = defineRoute({
  method: 'PATCH',
  permission: 'bans.manage',
  audit: 'ban.change',
  budget: 'moderation',
  target,
  body: changedBan,
  handler: async ({ actor }, { params, body }) => ({
    body: await changeBan(params.id ?? '', actor, body),
  }),
})

export const DELETE = defineRoute({
  method: 'DELETE',
  permission: 'bans.manage',
  audit: 'ban.lift',
  budget: 'moderation',
  target,
  body: liftedBan,
  handler: async ({ actor }, { params, body }) => ({
    body: await liftBan(params.id ?? '', actor, body.reason),
  }),
})
