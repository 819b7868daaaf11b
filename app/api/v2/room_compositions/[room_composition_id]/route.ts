import { telnyxRoute } from '@/lib/server/http/telnyx-route'

export const GET = telnyxRoute('compositions.get')
export const DELETE = telnyxRoute('compositions.delete')
