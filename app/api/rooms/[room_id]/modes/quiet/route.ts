import { endRoute } from '@/lib/server/modes/end-route'

export const DELETE = endRoute('quiet')
