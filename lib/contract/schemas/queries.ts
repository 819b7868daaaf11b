import { z } from 'zod'
import { dayFilter, filterText, filterUuid, flag, paging, seconds } from './fields'

/** Query parameters in their wire form: flat names, text values. Unknown names are refused. */
export const noQuery = z.strictObject({})

const participantFilters = {
  ...dayFilter('date_joined_at'),
  ...dayFilter('date_updated_at'),
  ...dayFilter('date_left_at'),
  'filter[context]': filterText,
  ...paging,
}

const sessionFilters = {
  include_participants: flag.optional(),
  ...dayFilter('date_created_at'),
  ...dayFilter('date_updated_at'),
  ...dayFilter('date_ended_at'),
  'filter[active]': flag.optional(),
  ...paging,
}

export const roomsQuery = z.strictObject({
  include_sessions: flag.optional(),
  ...dayFilter('date_created_at'),
  ...dayFilter('date_updated_at'),
  'filter[unique_name]': filterText,
  ...paging,
})

export const roomQuery = z.strictObject({ include_sessions: flag.optional() })
export const roomSessionsQuery = z.strictObject(sessionFilters)
export const sessionsQuery = z.strictObject({ ...sessionFilters, 'filter[room_id]': filterUuid })
export const sessionQuery = z.strictObject({ include_participants: flag.optional() })
export const sessionParticipantsQuery = z.strictObject(participantFilters)
export const participantsQuery = z.strictObject({
  ...participantFilters,
  'filter[session_id]': filterUuid,
})

export const recordingsQuery = z.strictObject({
  ...dayFilter('date_started_at'),
  ...dayFilter('date_ended_at'),
  'filter[room_id]': filterUuid,
  'filter[participant_id]': filterUuid,
  'filter[session_id]': filterUuid,
  'filter[status]': filterText,
  'filter[type]': filterText,
  'filter[duration_secs]': seconds.optional(),
  ...paging,
})

export const compositionsQuery = z.strictObject({
  ...dayFilter('date_created_at'),
  'filter[session_id]': filterUuid,
  'filter[status]': z.enum(['completed', 'processing', 'enqueued']).optional(),
  ...paging,
})
