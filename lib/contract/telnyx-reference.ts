import { compositionPath, personPath, recordingPath, roomPath, sessionPath } from './routes'

/** Telnyx's kinds of objects that have a page here. */
export type ReferenceKind = 'room' | 'session' | 'participant' | 'recording' | 'composition'

/** An id, and its kind if the address shows it. */
export type TelnyxReference = { id: string; kind: ReferenceKind | null }

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi

/** The segment before an id in Telnyx's addresses, and in ours. */
const kindOfSegment: Record<string, ReferenceKind> = {
  rooms: 'room',
  room_sessions: 'session',
  sessions: 'session',
  room_participants: 'participant',
  participants: 'participant',
  people: 'participant',
  room_recordings: 'recording',
  recordings: 'recording',
  room_compositions: 'composition',
  compositions: 'composition',
}

/**
 * Parses a paste: an id, or an address of Telnyx or ours with one in it. The last of several ids
 * counts, since addresses go from the whole to the part. Null without an id.
 */
export function parseReference(text: string): TelnyxReference | null {
  const match = [...text.matchAll(uuid)].at(-1)
  if (!match) return null
  const before = text.slice(0, match.index).split('/').at(-2) ?? ''
  return { id: match[0].toLowerCase(), kind: kindOfSegment[before] ?? null }
}

const pages: Record<ReferenceKind, (id: string) => string> = {
  room: roomPath,
  session: sessionPath,
  participant: personPath,
  recording: recordingPath,
  composition: compositionPath,
}

/** The page of an object. */
export function pageOf(kind: ReferenceKind, id: string): string {
  return pages[kind](id)
}

/** `GET /api/directory/look-up/{id}` */
export type LookUpAnswer = {
  data: {
    /** The kinds that Telnyx has by this id. */
    kinds: ReferenceKind[]
    /** Whether a read failed, so that there may be more. */
    unsure: boolean
  }
}
