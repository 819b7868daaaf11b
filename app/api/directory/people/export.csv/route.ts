import { personColumns } from '@/lib/server/lists/csv-columns'
import { exportRoute } from '@/lib/server/lists/export-route'
import { personSource } from '@/lib/server/lists/people'

export const GET = exportRoute(personSource, personColumns)
