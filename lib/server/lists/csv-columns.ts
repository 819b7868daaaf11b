import 'server-only'
import type {
  CompositionRow,
  MirrorRow,
  ParticipantRow,
  PersonRow,
  RecordingRow,
  RoomRow,
  SessionRow,
} from '@/lib/contract/directory/rows'
import type { CsvValue } from './csv'

/** The columns of an export by their headings. */
export type CsvColumns<Row> = Readonly<Record<string, (row: Row) => CsvValue>>

type Key<Row> = {
  [Name in keyof Row]-?: Row[Name] extends CsvValue ? Name : never
}[keyof Row] &
  string

const plain = <Row>(...names: Key<Row>[]): CsvColumns<Row> =>
  Object.fromEntries(names.map((name) => [name, (row: Row) => row[name] as CsvValue]))

const room = {
  room_id: (row: { room: { id: string } | null }) => row.room?.id,
  room_name: (row: { room: { name: string | null } | null }) => row.room?.name,
}

const seen = plain<MirrorRow>('seen_at', 'gone_at')

export const roomColumns: CsvColumns<RoomRow> = {
  ...plain<RoomRow>('id', 'name', 'active_session_id', 'max_participants', 'enable_recording'),
  ...plain<RoomRow>('last_used_at', 'sessions', 'people_minutes', 'storage_mb'),
  ...plain<RoomRow>('created_at', 'updated_at'),
  ...seen,
}

export const sessionColumns: CsvColumns<SessionRow> = {
  ...plain<SessionRow>('id'),
  ...room,
  ...plain<SessionRow>('active', 'started_at', 'ended_at', 'joins', 'recordings', 'recordings_mb'),
  ...seen,
}

export const personColumns: CsvColumns<PersonRow> = {
  ...plain<PersonRow>('id', 'name'),
  names: ({ names }) => names.join('; '),
  ...plain<PersonRow>('joins', 'visits', 'first_seen_at', 'last_seen_at'),
  ...seen,
}

export const participantColumns: CsvColumns<ParticipantRow> = {
  ...plain<ParticipantRow>('id', 'name', 'context', 'person', 'visit', 'session_id'),
  ...room,
  ...plain<ParticipantRow>('joined_at', 'left_at'),
  ...seen,
}

export const recordingColumns: CsvColumns<RecordingRow> = {
  ...plain<RecordingRow>('id', 'name'),
  participant_id: ({ participant }) => participant?.id,
  ...plain<RecordingRow>('session_id'),
  ...room,
  ...plain<RecordingRow>('type', 'status', 'codec', 'duration_secs', 'size_mb'),
  ...plain<RecordingRow>('started_at', 'ended_at', 'completed_at'),
  ...seen,
}

export const compositionColumns: CsvColumns<CompositionRow> = {
  ...plain<CompositionRow>('id', 'session_id'),
  ...room,
  ...plain<CompositionRow>('status', 'format', 'resolution', 'duration_secs', 'size_mb'),
  ...plain<CompositionRow>('created_at', 'completed_at'),
  ...seen,
}
