import { telnyxRoute } from '@/lib/server/operations/telnyx-route'
import { unmuteParticipants } from '@/lib/server/sessions/unmute-participants'

export const POST = telnyxRoute('sessions.unmute', unmuteParticipants)
