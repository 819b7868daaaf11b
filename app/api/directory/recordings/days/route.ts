import { daysRoute } from '@/lib/server/lists/counts-routes'
import { recordingSource } from '@/lib/server/lists/recordings'

export const GET = daysRoute(recordingSource)
