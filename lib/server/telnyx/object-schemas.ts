import 'server-only'
import { z } from 'zod'
import type { RegionAnswer, RoomComposition } from '@/lib/contract/composition'
import type { Many, One, Participant, Recording, Room, RoomSession } from '@/lib/contract/telnyx'

/** Every field may be missing or null; undocumented fields are kept. */
const text = z.string().nullish()
const flag = z.boolean().nullish()

/** Telnyx's own samples have numbers as strings. */
const numeric = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,15})?$/)
  .transform(Number)
const number = z.union([z.number(), numeric]).nullish()

const participant: z.ZodType<Participant> = z.looseObject({
  record_type: text,
  id: text,
  session_id: text,
  context: text,
  joined_at: text,
  updated_at: text,
  left_at: text,
})

const session: z.ZodType<RoomSession> = z.looseObject({
  record_type: text,
  id: text,
  room_id: text,
  active: flag,
  created_at: text,
  updated_at: text,
  ended_at: text,
  participants: z.array(participant).nullish(),
})

const room: z.ZodType<Room> = z.looseObject({
  record_type: text,
  id: text,
  unique_name: text,
  max_participants: number,
  enable_recording: flag,
  active_session_id: text,
  sessions: z.array(session).nullish(),
  webhook_event_url: text,
  webhook_event_failover_url: text,
  webhook_timeout_secs: number,
  created_at: text,
  updated_at: text,
})

const recording: z.ZodType<Recording> = z.looseObject({
  record_type: text,
  id: text,
  room_id: text,
  session_id: text,
  participant_id: text,
  type: text,
  status: text,
  codec: text,
  duration_secs: number,
  size_mb: number,
  download_url: text,
  created_at: text,
  updated_at: text,
  started_at: text,
  ended_at: text,
  completed_at: text,
})

const region: z.ZodType<RegionAnswer> = z.looseObject({
  x_pos: number,
  y_pos: number,
  z_pos: number,
  width: number,
  height: number,
  max_columns: number,
  max_rows: number,
  video_sources: z.union([z.array(z.string()), z.string()]).nullish(),
})

const composition: z.ZodType<RoomComposition> = z.looseObject({
  record_type: text,
  id: text,
  room_id: text,
  session_id: text,
  user_id: text,
  status: text,
  format: text,
  resolution: text,
  video_layout: z.record(z.string(), region).nullish(),
  download_url: text,
  duration_secs: number,
  size_mb: number,
  created_at: text,
  updated_at: text,
  started_at: text,
  ended_at: text,
  completed_at: text,
  webhook_event_url: text,
  webhook_event_failover_url: text,
  webhook_timeout_secs: number,
})

const meta = z
  .looseObject({
    page_number: number,
    page_size: number,
    total_pages: number,
    total_results: number,
  })
  .nullish()

/** The answers that our own code reads: one object, or a page of them. */
export type Shapes = {
  'rooms.list': Room
  'rooms.get': Room
  'rooms.update': Room
  'rooms.listSessions': RoomSession
  'sessions.list': RoomSession
  'sessions.get': RoomSession
  'sessions.listParticipants': Participant
  'participants.list': Participant
  'participants.get': Participant
  'recordings.list': Recording
  'recordings.get': Recording
  'compositions.list': RoomComposition
  'compositions.get': RoomComposition
}

export const shapes: { [Name in keyof Shapes]: z.ZodType<Shapes[Name]> } = {
  'rooms.list': room,
  'rooms.get': room,
  'rooms.update': room,
  'rooms.listSessions': session,
  'sessions.list': session,
  'sessions.get': session,
  'sessions.listParticipants': participant,
  'participants.list': participant,
  'participants.get': participant,
  'recordings.list': recording,
  'recordings.get': recording,
  'compositions.list': composition,
  'compositions.get': composition,
}

export const one = <Item>(item: z.ZodType<Item>): z.ZodType<One<Item>> =>
  z.looseObject({ data: item })

export const many = <Item>(item: z.ZodType<Item>): z.ZodType<Many<Item>> =>
  z.looseObject({ data: z.array(item), meta })
