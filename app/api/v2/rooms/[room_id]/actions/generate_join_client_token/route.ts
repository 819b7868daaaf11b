import { telnyxRoute } from '@/lib/server/http/telnyx-route'

export const POST = telnyxRoute('rooms.createJoinToken')
