import { compositionColumns } from '@/lib/server/lists/csv-columns'
import { exportRoute } from '@/lib/server/lists/export-route'
import { compositionSource } from '@/lib/server/lists/compositions'

export const GET = exportRoute(compositionSource, compositionColumns)
