import { telnyxRoute } from '@/lib/server/operations/telnyx-route'

export const GET = telnyxRoute('compositions.list')
export const POST = telnyxRoute('compositions.create')
