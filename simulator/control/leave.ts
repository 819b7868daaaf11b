import { leaveSession } from '../world/leave-session'
import { ControlError } from './control-error'
import { stringField } from './fields'
import type { ControlHandler } from './handler'

/** Leaves at once, as if the person had closed the page. */
export const leave: ControlHandler = ({ simulator, fields }) => {
  const { world } = simulator
  const participant = world.participants.get(stringField(fields, 'participant_id') ?? '')
  if (!participant) throw new ControlError(404, 'There is no such participant.')
  const reason = stringField(fields, 'reason') ?? 'user_initiated'
  leaveSession(world, participant, reason, world.clock.now())
  simulator.catchUp()
  simulator.options.onChange()
  return { participant_id: participant.id, session_id: participant.session_id }
}
