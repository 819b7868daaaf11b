import { telnyxRoute } from '@/lib/server/operations/telnyx-route'
import { kickParticipants } from '@/lib/server/sessions/kick-participants'

export const POST = telnyxRoute('sessions.kick', kickParticipants)
