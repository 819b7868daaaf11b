import { roomColumns } from '@/lib/server/lists/csv-columns'
import { exportRoute } from '@/lib/server/lists/export-route'
import { roomSource } from '@/lib/server/lists/rooms'

export const GET = exportRoute(roomSource, roomColumns)
