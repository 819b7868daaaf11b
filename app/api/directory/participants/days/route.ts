import { daysRoute } from '@/lib/server/lists/counts-routes'
import { participantSource } from '@/lib/server/lists/participants'

export const GET = daysRoute(participantSource)
