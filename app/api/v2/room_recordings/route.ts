import { telnyxRoute } from '@/lib/server/http/telnyx-route'

export const GET = telnyxRoute('recordings.list')
export const DELETE = telnyxRoute('recordings.deleteMatching')
