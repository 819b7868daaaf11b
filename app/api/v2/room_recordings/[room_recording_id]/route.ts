import { telnyxRoute } from '@/lib/server/operations/telnyx-route'

export const GET = telnyxRoute('recordings.get')
export const DELETE = telnyxRoute('recordings.delete')
