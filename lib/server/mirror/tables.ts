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
