import 'server-only'
import type { Transaction } from '@/lib/server/db/client'

/** The source and time of rows from Telnyx. */
export type Provenance = {
  /** When the request was sent, or when the webhook occurred, by our clock. */
  readAt: Date
  /** An answer to its id: only this revives a row that was gone. */
  byId?: boolean
  /** Only some fields, as in webhooks: missing ones stay unchanged. */
  isPart?: boolean
  /** Runs first in every transaction; throws if nothing may be written. */
  guard?: (tx: Transaction) => Promise<void>
}
