import { listRoute } from '@/lib/server/lists/list-route'
import { participantSource } from '@/lib/server/lists/participants'

export const GET = listRoute(participantSource)
