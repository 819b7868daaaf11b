import type { Chosen } from '../lists/dateless'
import type { ParticipantRecord, RecordingRecord, SessionRecord } from './records'

/** The fields that filters use; indexes cover the ids of other records. */
export type SessionFields = Chosen & Pick<SessionRecord, 'created_at' | 'updated_at' | 'ended_at'>

export type ParticipantFields = Chosen &
  Pick<ParticipantRecord, 'context' | 'joined_at' | 'updated_at' | 'left_at'>

export type RecordingFields = Chosen &
  Pick<RecordingRecord, 'type' | 'started_at' | 'ended_at' | 'completed_at'>
