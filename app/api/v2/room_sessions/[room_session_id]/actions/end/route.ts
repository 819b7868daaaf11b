import { telnyxRoute } from '@/lib/server/operations/telnyx-route'
import { endSession } from '@/lib/server/sessions/end-session'

export const POST = telnyxRoute('sessions.end', endSession)
