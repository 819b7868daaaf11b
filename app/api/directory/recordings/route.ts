import { listRoute } from '@/lib/server/lists/list-route'
import { recordingSource } from '@/lib/server/lists/recordings'

export const GET = listRoute(recordingSource)
