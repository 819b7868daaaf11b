import { sessionColumns } from '@/lib/server/lists/csv-columns'
import { exportRoute } from '@/lib/server/lists/export-route'
import { sessionSource } from '@/lib/server/lists/sessions'

export const GET = exportRoute(sessionSource, sessionColumns)
