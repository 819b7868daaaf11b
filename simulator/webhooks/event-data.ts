import { randomUUID } from 'node:crypto'
import { timestamp } from '../state/timestamp'
import type { WorldEvent } from '../world/events'

export interface EventData {
  record_type: 'event'
  event_type: string
  id: string
  occurred_at: string
  payload: object
}

/**
 * The event as it is sent, the same in every attempt. Its id is truly random: an id from the seed would
 * repeat after a restart and be taken for a duplicate.
 */
export function eventData(event: WorldEvent, mediaUrl: (id: string) => string): EventData {
  return {
    record_type: 'event',
    event_type: event.event_type,
    id: randomUUID(),
    occurred_at: timestamp(event.occurred_at),
    payload: { ...event.payload, ...downloadUrl(event, mediaUrl) },
  }
}

function downloadUrl({ event_type, payload }: WorldEvent, mediaUrl: (id: string) => string) {
  if (event_type === 'video.room.recording.completed')
    return { download_url: mediaUrl(payload.recording_id) }
  if (event_type === 'video.room.composition.completed')
    return { download_url: mediaUrl(payload.composition_id) }
  return {}
}
