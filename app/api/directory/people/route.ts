import { listRoute } from '@/lib/server/lists/list-route'
import { personSource } from '@/lib/server/lists/people'

export const GET = listRoute(personSource)
