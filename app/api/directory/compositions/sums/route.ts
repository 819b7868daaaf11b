import { compositionSums, sumsRoute } from '@/lib/server/lists/sum-rows'

export const GET = sumsRoute(compositionSums)
