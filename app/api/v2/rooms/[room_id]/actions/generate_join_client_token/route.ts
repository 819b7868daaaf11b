import { createJoinToken } from '@/lib/server/bans/create-join-token'
import { telnyxRoute } from '@/lib/server/operations/telnyx-route'

export const POST = telnyxRoute('rooms.createJoinToken', createJoinToken)
