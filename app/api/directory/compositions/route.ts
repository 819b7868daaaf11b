import { listRoute } from '@/lib/server/lists/list-route'
import { compositionSource } from '@/lib/server/lists/compositions'

export const GET = listRoute(compositionSource)
