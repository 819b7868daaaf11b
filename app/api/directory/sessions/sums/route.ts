import { sessionSums, sumsRoute } from '@/lib/server/lists/sum-rows'

export const GET = sumsRoute(sessionSums)
