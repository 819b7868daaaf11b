import { recordingColumns } from '@/lib/server/lists/csv-columns'
import { exportRoute } from '@/lib/server/lists/export-route'
import { recordingSource } from '@/lib/server/lists/recordings'

export const GET = exportRoute(recordingSource, recordingColumns)
