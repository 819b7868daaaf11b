import { ControlError } from './control-error'
import type { ControlHandler } from './handler'

export const showCalls: ControlHandler = ({ simulator, query }) => {
  const since = Number(query.get('since') ?? 0)
  if (!Number.isSafeInteger(since)) throw new ControlError(400, 'since must be an integer.')
  return simulator.calls.since(since)
}

export const clearCalls: ControlHandler = ({ simulator }) => {
  simulator.calls.clear()
  return {}
}
