import { listRoute } from '@/lib/server/lists/list-route'
import { sessionSource } from '@/lib/server/lists/sessions'

export const GET = listRoute(sessionSource)
