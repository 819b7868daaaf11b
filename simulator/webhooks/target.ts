import type { WorldEvent } from '../world/events'
import type { World } from '../world/world'

export interface Target {
  /** The URL, then the failover URL. */
  urls: string[]
  timeoutMs: number
}

/** The default of the older general guide; the default of video is not documented. */
const defaultTimeoutSecs = 2

/**
 * The receiver of a webhook; null for none. A composition has its own URL; everything else uses the
 * room's.
 */
export function targetOf(world: World, event: WorldEvent): Target | null {
  const owner = ownerOf(world, event)
  if (!owner) return null
  const isRoom = 'unique_name' in owner
  const url = owner.webhook_event_url ?? (isRoom ? world.settings.default_webhook_url : null)
  if (url === null) return null
  return {
    urls: [url, owner.webhook_event_failover_url].filter((each) => each !== ''),
    // Zero is allowed but undocumented; no time at all would make no sense.
    timeoutMs: (owner.webhook_timeout_secs || defaultTimeoutSecs) * 1000,
  }
}

function ownerOf(world: World, event: WorldEvent) {
  if (event.event_type === 'video.room.composition.completed') {
    return world.compositions.get(event.payload.composition_id)
  }
  const { room_id } = event.payload
  return world.rooms.get(room_id) ?? world.deletedRooms.get(room_id)
}
