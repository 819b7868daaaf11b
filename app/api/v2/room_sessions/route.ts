import { telnyxRoute } from '@/lib/server/http/telnyx-route'

export const GET = telnyxRoute('sessions.list')
