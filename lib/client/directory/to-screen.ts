import { compositionStatuses } from '@/lib/contract/composition'
import type { CompositionRow as Film } from '@/lib/contract/composition-list'
import type {
  CompositionRow,
  ParticipantRow,
  RecordingRow,
  RoomRow,
  SessionRow,
} from '@/lib/contract/directory/rows'
import type { Visit } from '@/lib/contract/people'
import type { RecordingFile } from '@/lib/contract/recording-list'
import type { RoomRow as Room } from '@/lib/contract/room-list'
import type { SessionRow as Session } from '@/lib/contract/session-list'

/** Mirrored rows in the form of the screens, which show Telnyx's answers in the same way. */

const gone = ({ gone_at }: { gone_at?: string }) => (gone_at ? { goneAt: gone_at } : {})

export function toRoom(row: RoomRow): Room {
  const { id, name, active_session_id: sessionId } = row
  return {
    id,
    name,
    live: sessionId === null ? null : { sessionId, people: row.people },
    lastUsedAt: row.last_used_at,
    sessions: row.sessions,
    peopleMinutes: row.people_minutes,
    storageMb: row.storage_mb,
    limit: row.max_participants,
    recording: row.enable_recording,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    ...gone(row),
  }
}

export function toSession(row: SessionRow): Session {
  return {
    id: row.id,
    room: row.room,
    active: row.active,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    visits: row.joins,
    people: row.people,
    recordings: { count: row.recordings, sizeMb: row.recordings_mb },
    ...gone(row),
  }
}

export function toVisit(row: ParticipantRow): Visit {
  return {
    id: row.id,
    context: row.context,
    sessionId: row.session_id,
    room: row.room,
    joinedAt: row.joined_at,
    leftAt: row.left_at,
    ...gone(row),
  }
}

const kinds = ['audio', 'video'] as const

export function toFile(row: RecordingRow): RecordingFile {
  return {
    id: row.id,
    kind: kinds.find((kind) => kind === row.type) ?? null,
    ready: row.status === 'completed',
    codec: row.codec,
    durationSecs: row.duration_secs,
    sizeMb: row.size_mb,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    completedAt: row.completed_at,
    room: row.room,
    sessionId: row.session_id,
    person: row.participant,
    ...gone(row),
  }
}

export function toFilm(row: CompositionRow): Film {
  return {
    id: row.id,
    room: row.room,
    sessionId: row.session_id,
    status: compositionStatuses.find((status) => status === row.status) ?? null,
    resolution: row.resolution,
    durationSecs: row.duration_secs,
    sizeMb: row.size_mb,
    createdAt: row.created_at,
    completedAt: row.completed_at,
    place: row.queue,
    ...gone(row),
  }
}
