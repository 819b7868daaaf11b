import { z } from 'zod'
import { peopleList } from '../lists/people'
import { page } from './fields'
import { listQuery, type ListQuery } from './list-query'

/** `GET /api/directory/people` */
export const peopleListQuery = listQuery(peopleList)

export type PeopleListQuery = ListQuery<typeof peopleList>

/** `GET /api/directory/people/{participant_id}` */
export const personQuery = z.strictObject({ page })
