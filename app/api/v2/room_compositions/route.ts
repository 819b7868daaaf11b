import { telnyxRoute } from '@/lib/server/http/telnyx-route'

export const GET = telnyxRoute('compositions.list')
export const POST = telnyxRoute('compositions.create')
