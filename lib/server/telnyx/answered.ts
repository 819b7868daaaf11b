import 'server-only'
import type { OperationName } from '@/lib/contract/operations'
import { announcer } from '../announcer'
import type { QuotaClass } from './quota-class'

/** An answer of Telnyx, for subscribers that keep a copy. */
export type Answered = {
  operation: OperationName
  /** The id in the path, null where there is none. */
  id: string | null
  /** 2xx, or 404 for an id that it does not know. */
  status: number
  /** The parsed body, checked to hold `data`; null where there is none. */
  json: unknown
  /** When the request left, ms on our clock. */
  leftAt: number
  quotaClass: QuotaClass
}

/** Announces what is read from Telnyx and what acts answer, for whoever keeps a copy. */
export const telnyxAnswered = () => announcer<Answered>('telnyx.answered')
