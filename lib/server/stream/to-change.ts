import 'server-only'
import type { LiveChange } from '@/lib/contract/live-stream'
import { fromJson } from '@/lib/server/db/from-json'
import { livePeople, liveSessions, type liveEvents } from '@/lib/server/db/live-schema'
import { receipts } from '@/lib/server/db/schema'
import { toReceipt } from '@/lib/server/acts/rows'
import { toLiveFacts, toLivePerson } from '@/lib/server/live/to-live'

/** An event in the form of the stream. */
export function toChange({ kind, row, sessionId }: typeof liveEvents.$inferSelect): LiveChange {
  switch (kind) {
    case 'session':
      return { kind, session: toLiveFacts(fromJson(liveSessions, row)) }
    case 'person': {
      const person = fromJson(livePeople, row)
      return { kind, sessionId: person.sessionId, person: toLivePerson(person) }
    }
    case 'receipt':
      return { kind, receipt: toReceipt(fromJson(receipts, row)) }
    case 'removal':
      return { kind, sessionId }
    case 'mode':
      return { kind, modeId: sessionId }
    case 'ban':
      return { kind, banId: sessionId }
  }
}
