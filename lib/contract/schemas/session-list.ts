import { sessionList } from '../lists/sessions'
import { listQuery, type ListQuery } from './list-query'

/** `GET /api/directory/sessions` */
export const sessionListQuery = listQuery(sessionList)

export type SessionListQuery = ListQuery<typeof sessionList>
