import { banListQuery, newBan } from '@/lib/contract/schemas/bans'
import { createBan } from '@/lib/server/bans/create-ban'
import { kickNow } from '@/lib/server/bans/kick-now'
import { listBans } from '@/lib/server/bans/list-bans'
import { readBan } from '@/lib/server/bans/read-ban'
import { defineRoute } from '@/lib/server/http/define-route'

export const GET = defineRoute({
  method: 'GET',
  permission: 'bans.read',
  query: banListQuery,
  handler: async (_, { query }) => ({ body: await listBans(query) }),
})

export const POST = defineRoute({
  method: 'POST',
  permission: 'bans.manage',
  audit: 'ban.create',
  budget: 'moderation',
  target: ({ body }) =>
    body.participant_id
      ? { type: 'room_participant', id: body.participant_id }
      : { type: 'identity', id: body.identity?.slice(0, 200) ?? '' },
  body: newBan,
  handler: async (context, { body }) => {
    const created = await createBan(context.actor, body)
    const kick = await kickNow(context, created, body.reason)
    return { status: 201, body: { ...(await readBan(created.id)), meta: { kick } } }
  },
})
