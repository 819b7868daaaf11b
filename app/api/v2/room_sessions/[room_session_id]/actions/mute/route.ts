import { telnyxRoute } from '@/lib/server/operations/telnyx-route'
import { muteParticipants } from '@/lib/server/sessions/mute-participants'

export const POST = telnyxRoute('sessions.mute', muteParticipants)
