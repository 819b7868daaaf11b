import 'server-only'
import type { MirrorKind } from '@/lib/contract/mirror'
import type { RoomSession } from '@/lib/contract/telnyx'
import { noteParticipants } from '@/lib/server/mirror/put/note-participants'
import { putCompositions } from '@/lib/server/mirror/put/put-compositions'
import { putParticipants } from '@/lib/server/mirror/put/put-participants'
import { putRecordings } from '@/lib/server/mirror/put/put-recordings'
import { putRooms } from '@/lib/server/mirror/put/put-rooms'
import { putSessions } from '@/lib/server/mirror/put/put-sessions'
import type { Provenance } from '@/lib/server/mirror/put/provenance'
import { telnyxPage, telnyxRead } from '@/lib/server/telnyx/read'
import { source, type Source } from './source'

/** Participants are written first: only then is a session's list complete. */
async function putWholeSessions(sessions: RoomSession[], provenance: Provenance): Promise<void> {
  await putSessions(sessions, provenance)
  const lists = sessions.flatMap(({ id, participants }) =>
    id && participants ? { id, count: participants.length } : [],
  )
  await noteParticipants(lists, provenance)
}

const query = new URLSearchParams({ include_participants: 'true' })

export const sources: Record<MirrorKind, Source> = {
  rooms: source({
    kind: 'rooms',
    page: (call) => telnyxPage('rooms.list', call),
    one: (call) => telnyxRead('rooms.get', call),
    param: 'room_id',
    began: (room) => room.created_at,
    put: putRooms,
  }),
  sessions: source({
    kind: 'sessions',
    page: (call) => telnyxPage('sessions.list', call),
    one: (call) => telnyxRead('sessions.get', { ...call, query }),
    param: 'room_session_id',
    began: (session) => session.created_at,
    isOmitted: (session) => !session.participants,
    put: putWholeSessions,
  }),
  participants: source({
    kind: 'participants',
    page: (call) => telnyxPage('participants.list', call),
    one: (call) => telnyxRead('participants.get', call),
    param: 'room_participant_id',
    began: (participant) => participant.joined_at,
    put: putParticipants,
  }),
  recordings: source({
    kind: 'recordings',
    page: (call) => telnyxPage('recordings.list', call),
    one: (call) => telnyxRead('recordings.get', call),
    param: 'room_recording_id',
    began: (recording) => recording.started_at,
    put: putRecordings,
  }),
  compositions: source({
    kind: 'compositions',
    page: (call) => telnyxPage('compositions.list', call),
    one: (call) => telnyxRead('compositions.get', call),
    param: 'room_composition_id',
    began: (composition) => composition.created_at,
    put: putCompositions,
  }),
}
