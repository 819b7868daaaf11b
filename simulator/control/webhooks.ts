import { isCallable } from '../webhooks/post'
import { ControlError } from './control-error'
import { countField, urlField } from './fields'
import type { ControlHandler } from './handler'

const timeoutMs = 10_000

export const listWebhooks: ControlHandler = ({ simulator }) => simulator.webhooks.log.report()

/** Signs any event, or any text as the body, sends it once and answers with the receiver's response. */
export const sendWebhook: ControlHandler = ({ simulator, fields }) => {
  const url = urlField(fields, 'url')
  if (url === undefined || !isCallable(url)) {
    throw new ControlError(400, 'url must be http on this machine.')
  }
  const { event } = fields
  if (event === undefined) throw new ControlError(400, 'event is missing.')
  const body = typeof event === 'string' ? event : JSON.stringify(event)
  return simulator.webhooks.post(url, body, timeoutMs, countField(fields, 'timestamp'))
}
