import { ApiError, badValue } from '../http/api-error'
import type { RoomRecord } from '../state/records'
import type { World } from '../world/world'
import { bodyBoolean, bodyInteger, bodyString, webhookFields } from './body'

export type RoomFields = Pick<
  RoomRecord,
  | 'unique_name'
  | 'max_participants'
  | 'enable_recording'
  | 'webhook_event_url'
  | 'webhook_event_failover_url'
  | 'webhook_timeout_secs'
>

/** The fields of POST and PATCH /rooms that were sent; absent fields stay absent. */
export function readRoomFields(body: Record<string, unknown>): Partial<RoomFields> {
  const unique_name = bodyString(body, 'unique_name')
  const max_participants = bodyInteger(body, 'max_participants', 2, 50)
  const enable_recording = bodyBoolean(body, 'enable_recording')
  if (unique_name === '') throw badValue({ pointer: '/unique_name' }, 'must not be empty')
  return {
    ...(unique_name !== undefined && { unique_name }),
    ...(max_participants !== undefined && { max_participants }),
    ...(enable_recording !== undefined && { enable_recording }),
    ...webhookFields(body),
  }
}

/** Throws 422 with 10012 if another room has this name. */
export function refuseDuplicateName(world: World, name: string | null | undefined, own?: string) {
  const existing = name ? world.roomNames.get(name) : undefined
  if (existing === undefined || existing === own) return
  throw new ApiError(422, '10012', 'Duplicate resource', 'unique_name is already taken', {
    pointer: '/unique_name',
  })
}
