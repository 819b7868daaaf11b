import 'server-only'
import { isObjectOperation } from '@/lib/contract/object-receipt'
import type { MutationOperation } from '@/lib/contract/operations'
import { actOnObject } from './act-on-object'
import type { Verb } from './perform'

const sendOn =
  (name: MutationOperation): Verb =>
  ({ send }, { params, query, body }) =>
    send(name, { params, query, body })

/**
 * The default verb of an operation: one that can be read back gets a receipt and is proved, any
 * other ends with Telnyx's answer.
 */
export function verbOf(name: MutationOperation): Verb {
  return isObjectOperation(name) ? actOnObject(name) : sendOn(name)
}
