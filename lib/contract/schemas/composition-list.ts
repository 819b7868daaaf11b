import { z } from 'zod'
import { compositionList } from '../lists/compositions'
import { uuid } from './fields'
import { listQuery, type ListQuery } from './list-query'

/** `GET /api/directory/compositions` */
export const compositionListQuery = listQuery(compositionList)

export type CompositionListQuery = ListQuery<typeof compositionList>

/** `GET /api/directory/compositions/sources` */
export const compositionSourcesQuery = z.strictObject({ session: uuid })
