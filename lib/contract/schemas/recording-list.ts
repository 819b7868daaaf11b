import type { FilterValues } from '../lists/definition'
import { recordingList } from '../lists/recordings'
import { filterQuery, listQuery, type ListQuery } from './list-query'

/** `GET /api/directory/recordings` */
export const recordingListQuery = listQuery(recordingList)

/** `GET /api/directory/recordings/matching` */
export const matchingQuery = filterQuery(recordingList)

export type RecordingFilters = FilterValues<typeof recordingList>
export type RecordingListQuery = ListQuery<typeof recordingList>
