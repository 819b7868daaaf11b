import { z } from 'zod'
import { dayRange, filterUuid, page, seconds } from './fields'

const filters = {
  type: z.enum(['audio', 'video']).optional(),
  status: z.enum(['completed', 'processing']).optional(),
  ...dayRange('started'),
  ...dayRange('ended'),
  /** At least as many whole minutes. */
  minutes: seconds
    .refine((digits) => Number(digits) <= 999_999, 'must be at most 999999')
    .optional(),
  room: filterUuid,
  session: filterUuid,
  person: filterUuid,
}

/** `GET /api/directory/recordings` */
export const recordingListQuery = z.strictObject({ ...filters, page })

/** `GET /api/directory/recordings/matching` */
export const matchingQuery = z.strictObject(filters)

export type RecordingFilters = z.infer<typeof matchingQuery>
export type RecordingListQuery = z.infer<typeof recordingListQuery>
