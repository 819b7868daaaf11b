/**
 * Telnyx's objects on the wire. Every field is optional and nullable: Telnyx's specification
 * requires no response property, and live samples contain nulls.
 */
export type Loose<Fields> = { [Key in keyof Fields]?: Fields[Key] | null }

export type Participant = Loose<{
  record_type: string
  id: string
  session_id: string
  /** An arbitrary string from the participant's client: a claim, hostile input. */
  context: string
  joined_at: string
  updated_at: string
  left_at: string
}>

export type RoomSession = Loose<{
  record_type: string
  id: string
  room_id: string
  active: boolean
  created_at: string
  updated_at: string
  ended_at: string
  participants: Participant[]
}>

export type Room = Loose<{
  record_type: string
  id: string
  unique_name: string
  max_participants: number
  enable_recording: boolean
  active_session_id: string
  sessions: RoomSession[]
  webhook_event_url: string
  webhook_event_failover_url: string
  webhook_timeout_secs: number
  created_at: string
  updated_at: string
}>

export type Recording = Loose<{
  record_type: string
  id: string
  room_id: string
  session_id: string
  participant_id: string
  type: string
  status: string
  codec: string
  duration_secs: number
  size_mb: number
  /** Signed for one hour; sent only to roles that may download. */
  download_url: string
  created_at: string
  updated_at: string
  started_at: string
  ended_at: string
  completed_at: string
}>

type ListMeta = Loose<{
  page_number: number
  page_size: number
  total_pages: number
  total_results: number
}>

export type One<Item> = { data: Item }
export type Many<Item> = { data: Item[]; meta?: ListMeta | null }
