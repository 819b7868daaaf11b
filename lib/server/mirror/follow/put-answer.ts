import 'server-only'
import type { MirrorKind } from '@/lib/contract/mirror'
import type { OperationName } from '@/lib/contract/operations'
import type { Participant, Room, RoomSession } from '@/lib/contract/telnyx'
import { markGone } from '@/lib/server/mirror/put/mark-gone'
import { putCompositions } from '@/lib/server/mirror/put/put-compositions'
import { putParticipants } from '@/lib/server/mirror/put/put-participants'
import { putRecordings } from '@/lib/server/mirror/put/put-recordings'
import { putRooms } from '@/lib/server/mirror/put/put-rooms'
import { putSessions } from '@/lib/server/mirror/put/put-sessions'
import type { Provenance } from '@/lib/server/mirror/put/provenance'
import type { Answered } from '@/lib/server/telnyx/answered'
import { objectOf, objectsOf } from '@/lib/server/telnyx/read'
import { partNews, cacheWritten } from '@/lib/server/mirror/put/only-news'

type Put = (answered: Answered, provenance: Provenance) => Promise<void>

/** Polls read the same rows every few seconds. */
async function putNews<Item extends { id?: string | null }>(
  kind: MirrorKind,
  reported: Item[],
  put: (news: Item[]) => Promise<void>,
): Promise<void> {
  const { news } = partNews('polls', kind, reported)
  await put(news)
  cacheWritten('polls', kind, news)
}

async function rooms(reported: Room[], provenance: Provenance): Promise<void> {
  await putNews('rooms', reported, (news) => putRooms(news, provenance))
  const within = reported.flatMap((room) => room.sessions ?? [])
  if (within.length > 0) await sessions(within, { ...provenance, byId: false })
}

const sessions = (reported: RoomSession[], provenance: Provenance) =>
  putNews('sessions', reported, (news) => putSessions(news, provenance))

const people = (reported: Participant[], provenance: Provenance) =>
  putNews('participants', reported, (news) => putParticipants(news, provenance))

/** How each operation's answer is written to the mirror. */
const puts: { [Name in OperationName]?: Put } = {
  'rooms.list': (answered, provenance) => rooms(objectsOf('rooms.list', answered), provenance),
  'rooms.get': (answered, provenance) => rooms([objectOf('rooms.get', answered)], provenance),
  'rooms.create': (answered, provenance) => rooms([objectOf('rooms.get', answered)], provenance),
  'rooms.update': (answered, provenance) => rooms([objectOf('rooms.get', answered)], provenance),
  'rooms.listSessions': (answered, provenance) =>
    sessions(objectsOf('rooms.listSessions', answered), provenance),
  'sessions.list': (answered, provenance) =>
    sessions(objectsOf('sessions.list', answered), provenance),
  'sessions.get': (answered, provenance) =>
    sessions([objectOf('sessions.get', answered)], provenance),
  'sessions.listParticipants': (answered, provenance) =>
    people(objectsOf('sessions.listParticipants', answered), provenance),
  'participants.list': (answered, provenance) =>
    people(objectsOf('participants.list', answered), provenance),
  'participants.get': (answered, provenance) =>
    people([objectOf('participants.get', answered)], provenance),
  'recordings.list': (answered, provenance) =>
    putRecordings(objectsOf('recordings.list', answered), provenance),
  'recordings.get': (answered, provenance) =>
    putRecordings([objectOf('recordings.get', answered)], provenance),
  'compositions.list': (answered, provenance) =>
    putCompositions(objectsOf('compositions.list', answered), provenance),
  'compositions.get': (answered, provenance) =>
    putCompositions([objectOf('compositions.get', answered)], provenance),
  'compositions.create': (answered, provenance) =>
    putCompositions([objectOf('compositions.get', answered)], provenance),
}

const kindsById: { [Name in OperationName]?: MirrorKind } = {
  'rooms.get': 'rooms',
  'sessions.get': 'sessions',
  'participants.get': 'participants',
  'recordings.get': 'recordings',
  'compositions.get': 'compositions',
}

/** Writes an answer of any reader to the mirror; a 404 to an id marks the row as gone. */
export async function putAnswer(answered: Answered): Promise<void> {
  const { operation, id, status, leftAt } = answered
  const kind = kindsById[operation]
  const provenance = { readAt: new Date(leftAt), byId: kind !== undefined }
  if (status !== 404) await puts[operation]?.(answered, provenance)
  else if (kind && id) await markGone(kind, id, provenance)
}
