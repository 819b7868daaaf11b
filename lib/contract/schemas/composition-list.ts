import { z } from 'zod'
import { compositionStatuses } from '../composition'
import { dayRange, filterUuid, page, uuid } from './fields'

/** `GET /api/directory/compositions` */
export const compositionListQuery = z.strictObject({
  status: z.enum(compositionStatuses).optional(),
  session: filterUuid,
  ...dayRange('created'),
  page,
})

/** `GET /api/directory/compositions/sources` */
export const compositionSourcesQuery = z.strictObject({ session: uuid })

export type CompositionListQuery = z.infer<typeof compositionListQuery>
