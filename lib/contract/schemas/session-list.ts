import { z } from 'zod'
import { dayRange, filterUuid, flag, page } from './fields'

/** `GET /api/directory/sessions` */
export const sessionListQuery = z.strictObject({
  active: flag.optional(),
  room: filterUuid,
  ...dayRange('started'),
  page,
})

export type SessionListQuery = z.infer<typeof sessionListQuery>
