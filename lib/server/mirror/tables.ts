import 'server-only'
import {
  mirrorCompositions,
  mirrorParticipants,
  mirrorRecordings,
  mirrorRooms,
  mirrorSessions,
} from '@/lib/server/db/mirror-schema'

/** The mirror's tables by kind. */
export const tables = {
  rooms: mirrorRooms,
  sessions: mirrorSessions,
  participants: mirrorParticipants,
  recordings: mirrorRecordings,
  compositions: mirrorCompositions,
}

/** The begin date of each kind, by which Telnyx can filter. */
export const beganColumns = {
  rooms: mirrorRooms.createdAt,
  sessions: mirrorSessions.createdAt,
  participants: mirrorParticipants.joinedAt,
  recordings: mirrorRecordings.startedAt,
  compositions: mirrorCompositions.createdAt,
}
