import 'server-only'
import type { Transaction } from '@/lib/server/db/client'

/** How and when Telnyx said it. */
export type Said = {
  /** When the request left whose answer it is, or when the webhook occurred, by our clock. */
  readAt: Date
  /** An answer to its id: only this brings back what was gone. */
  byId?: boolean
  /** Only some of the fields, as webhooks have them: those that are missing stay as they are. */
  isPart?: boolean
  /** Runs first in every transaction; throws where nothing may be written. */
  guard?: (tx: Transaction) => Promise<void>
}
