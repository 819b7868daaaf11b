import { daysRoute } from '@/lib/server/lists/counts-routes'
import { sessionSource } from '@/lib/server/lists/sessions'

export const GET = daysRoute(sessionSource)
