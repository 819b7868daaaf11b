import { countsRoute } from '@/lib/server/lists/counts-routes'
import { compositionSource } from '@/lib/server/lists/compositions'

export const GET = countsRoute(compositionSource)
