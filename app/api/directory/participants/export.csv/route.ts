import { participantColumns } from '@/lib/server/lists/csv-columns'
import { exportRoute } from '@/lib/server/lists/export-route'
import { participantSource } from '@/lib/server/lists/participants'

export const GET = exportRoute(participantSource, participantColumns)
