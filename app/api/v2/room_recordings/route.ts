import { telnyxRoute } from '@/lib/server/operations/telnyx-route'

export const GET = telnyxRoute('recordings.list')
export const DELETE = telnyxRoute('recordings.deleteMatching')
