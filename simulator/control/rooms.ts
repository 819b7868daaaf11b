import { ApiError } from '../http/api-error'
import { createRoom as createRoomOperation } from '../operations/create-room'
import { ControlError } from './control-error'
import type { ControlHandler } from './handler'

/** Takes the fields of POST /rooms, and stays out of the call log. */
export const createRoom: ControlHandler = ({ simulator, fields }) => {
  const { world } = simulator
  try {
    const { body } = createRoomOperation({
      world,
      id: '',
      query: new URLSearchParams(),
      body: fields,
      now: world.clock.now(),
      mediaUrl: () => '',
    })
    simulator.options.onChange()
    return (body as { data: unknown }).data
  } catch (error) {
    if (error instanceof ApiError) throw new ControlError(error.status, error.message)
    throw error
  }
}
