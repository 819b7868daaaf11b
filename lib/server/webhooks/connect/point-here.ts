import 'server-only'
import type { Send } from '@/lib/server/audit/with-audit'
import { toApiError } from '@/lib/server/errors'
import { ownWebhookUrl } from './own-url'
import { pointRoom, type RoomUrls } from './point-room'
import { keepPrevious } from './room-record'

/**
 * Points a room's webhooks here. Its former URL is stored before the change is sent, and removed
 * again if Telnyx refuses the change; it becomes the failover, so that Telnyx delivers there while
 * we are away. Throws as `pointRoom`.
 */
export async function pointHere(
  send: Send,
  roomId: string,
  previous: RoomUrls,
  by: string,
): Promise<void> {
  const undo = await keepPrevious(roomId, previous, by)
  try {
    await pointRoom(send, roomId, {
      webhook_event_url: ownWebhookUrl(),
      ...(previous.url && { webhook_event_failover_url: previous.url }),
    })
  } catch (thrown) {
    // After an unknown outcome the room may send here: then its events must still be forwarded.
    if (toApiError(thrown).details.outcome !== 'unknown') await undo()
    throw thrown
  }
}
