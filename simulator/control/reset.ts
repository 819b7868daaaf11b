import { booleanField, countField } from './fields'
import type { ControlHandler } from './handler'
import { showState } from './settings'

export const reset: ControlHandler = (request) => {
  const { simulator, fields } = request
  simulator.reset({
    seed: countField(fields, 'seed'),
    scale: countField(fields, 'scale'),
    empty: booleanField(fields, 'empty'),
  })
  return showState(request)
}
