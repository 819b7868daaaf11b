import { telnyxRoute } from '@/lib/server/operations/telnyx-route'

export const POST = telnyxRoute('rooms.createJoinToken')
