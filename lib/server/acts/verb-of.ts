import 'server-only'
import type { ObjectOperation } from '@/lib/contract/object-receipt'
import { operation, type MutationOperation } from '@/lib/contract/operations'
import { actOnObject } from './act-on-object'
import type { Verb } from './perform'

const sendOn =
  (name: MutationOperation): Verb =>
  ({ send }, { params, query, body }) =>
    send(name, { params, query, body })

function isOnObject(name: MutationOperation): name is ObjectOperation {
  const { proof } = operation(name)
  return (proof === 'gone' || proof === 'fields') && name !== 'recordings.deleteMatching'
}

/**
 * How an operation is carried out where no verb of its own says more: one that can be read back gets
 * a receipt and is proved, another ends with Telnyx's answer.
 */
export function verbOf(name: MutationOperation): Verb {
  return isOnObject(name) ? actOnObject(name) : sendOn(name)
}
