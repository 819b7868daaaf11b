import { z } from 'zod'
import { dayRange, filterText, flag, page } from './fields'

/** `GET /api/directory/sessions`; `room` is an id or an exact name. */
export const sessionListQuery = z.strictObject({
  active: flag.optional(),
  room: filterText,
  ...dayRange('started'),
  ...dayRange('updated'),
  ...dayRange('ended'),
  page,
})

export type SessionListQuery = z.infer<typeof sessionListQuery>
