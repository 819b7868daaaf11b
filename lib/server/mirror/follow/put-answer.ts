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
import type { Said } from '@/lib/server/mirror/put/said'
import type { Answered } from '@/lib/server/telnyx/answered'
import { objectOf, objectsOf } from '@/lib/server/telnyx/read'
import { partNews, cacheWritten } from '@/lib/server/mirror/put/only-news'

type Put = (answered: Answered, said: Said) => Promise<void>

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

async function rooms(reported: Room[], said: Said): Promise<void> {
  await putNews('rooms', reported, (news) => putRooms(news, said))
  const within = reported.flatMap((room) => room.sessions ?? [])
  if (within.length > 0) await sessions(within, { ...said, byId: false })
}

const sessions = (reported: RoomSession[], said: Said) =>
  putNews('sessions', reported, (news) => putSessions(news, said))

const people = (reported: Participant[], said: Said) =>
  putNews('participants', reported, (news) => putParticipants(news, said))

/** How each operation's answer is written to the mirror. */
const puts: { [Name in OperationName]?: Put } = {
  'rooms.list': (answered, said) => rooms(objectsOf('rooms.list', answered), said),
  'rooms.get': (answered, said) => rooms([objectOf('rooms.get', answered)], said),
  'rooms.create': (answered, said) => rooms([objectOf('rooms.get', answered)], said),
  'rooms.update': (answered, said) => rooms([objectOf('rooms.get', answered)], said),
  'rooms.listSessions': (answered, said) =>
    sessions(objectsOf('rooms.listSessions', answered), said),
  'sessions.list': (answered, said) => sessions(objectsOf('sessions.list', answered), said),
  'sessions.get': (answered, said) => sessions([objectOf('sessions.get', answered)], said),
  'sessions.listParticipants': (answered, said) =>
    people(objectsOf('sessions.listParticipants', answered), said),
  'participants.list': (answered, said) => people(objectsOf('participants.list', answered), said),
  'participants.get': (answered, said) => people([objectOf('participants.get', answered)], said),
  'recordings.list': (answered, said) =>
    putRecordings(objectsOf('recordings.list', answered), said),
  'recordings.get': (answered, said) => putRecordings([objectOf('recordings.get', answered)], said),
  'compositions.list': (answered, said) =>
    putCompositions(objectsOf('compositions.list', answered), said),
  'compositions.get': (answered, said) =>
    putCompositions([objectOf('compositions.get', answered)], said),
  'compositions.create': (answered, said) =>
    putCompositions([objectOf('compositions.get', answered)], said),
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
  const said = { readAt: new Date(leftAt), byId: kind !== undefined }
  if (status !== 404) await puts[operation]?.(answered, said)
  else if (kind && id) await markGone(kind, id, said)
}
