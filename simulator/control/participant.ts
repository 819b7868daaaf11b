import { presentParticipant } from '../operations/present'
import { ControlError } from './control-error'
import type { ControlHandler } from './handler'

/** Includes the two fields that Telnyx does not show. */
export const showParticipant: ControlHandler = ({ simulator, id }) => {
  const participant = simulator.world.participants.get(id)
  if (!participant) throw new ControlError(404, 'There is no such participant.')
  return {
    ...presentParticipant(simulator.world, participant),
    muted: participant.muted ?? false,
    left_reason: participant.left_reason ?? null,
  }
}
