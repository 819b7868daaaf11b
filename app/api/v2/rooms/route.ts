import { telnyxRoute } from '@/lib/server/operations/telnyx-route'

export const GET = telnyxRoute('rooms.list')
export const POST = telnyxRoute('rooms.create')
