import { maxParticipants } from '../life/history-size'
import { ControlError } from './control-error'
import { booleanField, countField } from './fields'
import type { ControlHandler } from './handler'
import { showState } from './settings'

export const reset: ControlHandler = (request) => {
  const { simulator, fields } = request
  const scale = countField(fields, 'scale')
  const participants = countField(fields, 'participants')
  const max = maxParticipants(scale ?? simulator.world.scale)
  if (participants !== undefined && participants > max) {
    throw new ControlError(422, `participants must be at most ${max}, 100 a room.`)
  }
  simulator.reset({
    seed: countField(fields, 'seed'),
    scale,
    participants,
    empty: booleanField(fields, 'empty'),
  })
  return showState(request)
}
