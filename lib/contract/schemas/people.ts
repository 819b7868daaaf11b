import { z } from 'zod'
import { dayRange, filterText, filterUuid, page } from './fields'

/** `GET /api/directory/people` */
export const peopleListQuery = z.strictObject({
  context: filterText,
  session: filterUuid,
  ...dayRange('joined'),
  ...dayRange('left'),
  ...dayRange('updated'),
  page,
})

export type PeopleListQuery = z.infer<typeof peopleListQuery>

/** `GET /api/directory/people/{participant_id}` */
export const personQuery = z.strictObject({ page })
