import 'server-only'
import type { RoomSession } from '@/lib/contract/telnyx'
import { announcer } from '@/lib/server/announcer'

/** What was just read from Telnyx, whoever read it and why. */
export type SessionsRead = {
  sessions: RoomSession[]
  /** When the reading began, ms on our clock. */
  beganAt: number
}

/** Told of every reading of sessions, before what it shows is applied to the live rows. */
export const sessionsRead = () => announcer<SessionsRead>('live.sessions-read')
