import { countsRoute } from '@/lib/server/lists/counts-routes'
import { participantSource } from '@/lib/server/lists/participants'

export const GET = countsRoute(participantSource)
