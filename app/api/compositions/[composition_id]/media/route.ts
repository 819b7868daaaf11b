import { mediaRoute } from '@/lib/server/media/media-route'

export const GET = mediaRoute('composition')
