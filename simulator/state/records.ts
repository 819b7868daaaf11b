/**
 * The records of the simulator. Field names are Telnyx's; times are milliseconds since the epoch, and a
 * time that has not come yet is absent. Fields marked hidden never leave over `/v2`.
 */
export interface RoomRecord {
  id: string
  unique_name: string | null
  max_participants: number
  enable_recording: boolean
  webhook_event_url: string | null
  webhook_event_failover_url: string
  webhook_timeout_secs: number | null
  created_at: number
  updated_at: number
  active_session_id?: string
  /** Hidden: the usual number of people. The simulator's life uses only rooms that have it. */
  audience?: number
  /** Hidden: whether strangers join too, some of them hostile. */
  drop_in?: boolean
}

export interface SessionRecord {
  id: string
  room_id: string
  created_at: number
  updated_at: number
  ended_at?: number
  /** Hidden: whether an end was accepted and takes effect shortly. */
  ending?: boolean
  /** Hidden: when the simulator's life ends the session. */
  planned_end?: number
}

export interface ParticipantRecord {
  id: string
  session_id: string
  context?: string
  joined_at: number
  updated_at: number
  left_at?: number
  /** Hidden: whether the simulator's life moves this participant. */
  lively?: boolean
  /** Hidden: the audio block that mute and unmute set; Telnyx never shows it. */
  muted?: boolean
  /** Hidden: why they left; Telnyx reports it only in a webhook. */
  left_reason?: string
}

export interface RecordingRecord {
  id: string
  room_id: string
  session_id: string
  participant_id: string
  type: 'audio' | 'video'
  codec: string
  started_at: number
  updated_at: number
  ended_at?: number
  completed_at?: number
  size_mb?: number
}

export interface VideoRegion {
  x_pos: number
  y_pos: number
  z_pos: number
  width?: number
  height?: number
  max_columns?: number
  max_rows?: number
  video_sources?: string[]
}

export interface CompositionRecord {
  id: string
  room_id: string | null
  session_id: string | null
  user_id: string
  status: 'enqueued' | 'processing' | 'completed'
  resolution: string
  video_layout: Record<string, VideoRegion>
  webhook_event_url: string | null
  webhook_event_failover_url: string
  webhook_timeout_secs: number | null
  created_at: number
  updated_at: number
  started_at?: number
  ended_at?: number
  completed_at?: number
  duration_secs?: number
  size_mb?: number
}

/** A session that is over, with all its records. */
export interface FinishedSession {
  session: SessionRecord
  participants: ParticipantRecord[]
  recordings: RecordingRecord[]
  composition: CompositionRecord | null
}
