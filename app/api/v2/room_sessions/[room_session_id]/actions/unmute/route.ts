import { telnyxRoute } from '@/lib/server/http/telnyx-route'
import { unmuteParticipants } from '@/lib/server/sessions/unmute-participants'

export const POST = telnyxRoute('sessions.unmute', unmuteParticipants)
