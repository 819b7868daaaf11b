import 'server-only'
import type { RoomSession } from '@/lib/contract/telnyx'
import { announcer } from '@/lib/server/announcer'

/** What was just read from Telnyx, by any caller. */
export type SessionsRead = {
  sessions: RoomSession[]
  /** When the read began, ms on our clock. */
  beganAt: number
}

/** Announces every read of sessions, before its result is applied to the live rows. */
export const sessionsRead = () => announcer<SessionsRead>('live.sessions-read')
