import { liveRoute } from '@/lib/server/stream/route'

export const GET = liveRoute
