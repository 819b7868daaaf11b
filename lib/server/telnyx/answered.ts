import 'server-only'
import type { OperationName } from '@/lib/contract/operations'
import { announcer } from '../announcer'
import type { QuotaClass } from './quota-class'

/** What Telnyx answered to whoever asked. */
export type Answered = {
  operation: OperationName
  /** In its path, null where there is none. */
  id: string | null
  /** 2xx, or 404 for an id that it does not know. */
  status: number
  /** The parsed body, checked to hold `data`; null where there is none. */
  json: unknown
  /** When the request left, ms on our clock. */
  leftAt: number
  quotaClass: QuotaClass
}

/** Told of what is read from Telnyx and of what acts answer, for whoever keeps a copy. */
export const telnyxAnswered = () => announcer<Answered>('telnyx.answered')
