import { daysRoute } from '@/lib/server/lists/counts-routes'
import { personSource } from '@/lib/server/lists/people'

export const GET = daysRoute(personSource)
