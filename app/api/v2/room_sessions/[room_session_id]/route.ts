import { telnyxRoute } from '@/lib/server/operations/telnyx-route'

export const GET = telnyxRoute('sessions.get')
