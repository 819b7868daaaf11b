import { daysRoute } from '@/lib/server/lists/counts-routes'
import { compositionSource } from '@/lib/server/lists/compositions'

export const GET = daysRoute(compositionSource)
