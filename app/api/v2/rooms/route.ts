import { telnyxRoute } from '@/lib/server/http/telnyx-route'

export const GET = telnyxRoute('rooms.list')
export const POST = telnyxRoute('rooms.create')
