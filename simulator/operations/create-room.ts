import type { Handler } from './operation'
import { presentRoom } from './present'
import { readRoomFields, refuseDuplicateName } from './room-fields'

export const createRoom: Handler = ({ world, body, now }) => {
  const fields = readRoomFields(body)
  refuseDuplicateName(world, fields.unique_name)
  const room = world.addRoom({
    id: world.random.uuid(),
    unique_name: null,
    max_participants: 10,
    enable_recording: false,
    webhook_event_url: null,
    webhook_event_failover_url: '',
    webhook_timeout_secs: null,
    ...fields,
    created_at: now,
    updated_at: now,
  })
  return { status: 201, effect: true, body: { data: presentRoom(world, room) } }
}
