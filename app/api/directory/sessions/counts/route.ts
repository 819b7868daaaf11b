import { countsRoute } from '@/lib/server/lists/counts-routes'
import { sessionSource } from '@/lib/server/lists/sessions'

export const GET = countsRoute(sessionSource)
