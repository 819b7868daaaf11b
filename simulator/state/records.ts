/**
 * What the simulator remembers. Field names are Telnyx's; times are milliseconds since the epoch
 * and a field that has not happened yet is absent. Fields marked hidden never leave over `/v2`.
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
  /** Hidden: how many people usually come. Only rooms with it are used by the simulator's life. */
  audience?: number
  /** Hidden: strangers come too, some of them hostile. */
  drop_in?: boolean
}

export interface SessionRecord {
  id: string
  room_id: string
  created_at: number
  updated_at: number
  ended_at?: number
  /** Hidden: an end was accepted and takes effect shortly. */
  ending?: boolean
  /** Hidden: when the simulator's life lets the session run out. */
  planned_end?: number
}

export interface ParticipantRecord {
  id: string
  session_id: string
  context?: string
  joined_at: number
  updated_at: number
  left_at?: number
  /** Hidden: somebody of the simulator's life, who comes and goes by themselves. */
  lively?: boolean
  /** Hidden: the audio block that mute and unmute set; Telnyx never shows it. */
  muted?: boolean
  /** Hidden: why they left; Telnyx tells it only in a webhook. */
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

/** A session that is over, with all that belongs to it. */
export interface FinishedSession {
  session: SessionRecord
  participants: ParticipantRecord[]
  recordings: RecordingRecord[]
  composition: CompositionRecord | null
}
