import { telnyxRoute } from '@/lib/server/operations/telnyx-route'

export const GET = telnyxRoute('compositions.get')
export const DELETE = telnyxRoute('compositions.delete')
