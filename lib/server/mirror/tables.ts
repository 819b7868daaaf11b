import 'server-only'
import {
  mirrorCompositions,
  mirrorParticipants,
  mirrorRecordings,
  mirrorRooms,
  mirrorSessions,
} from '@/lib/server/db/mirror-schema'

/** The mirrored rows by their kind. */
export const tables = {
  rooms: mirrorRooms,
  sessions: mirrorSessions,
  participants: mirrorParticipants,
  recordings: mirrorRecordings,
  compositions: mirrorCompositions,
}

/** When a row began: the date of its kind by which Telnyx can be asked. */
export const beganColumns = {
  rooms: mirrorRooms.createdAt,
  sessions: mirrorSessions.createdAt,
  participants: mirrorParticipants.joinedAt,
  recordings: mirrorRecordings.startedAt,
  compositions: mirrorCompositions.createdAt,
}
