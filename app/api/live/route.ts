import { liveRoute } from '@/lib/server/live/stream-route'

export const GET = liveRoute
