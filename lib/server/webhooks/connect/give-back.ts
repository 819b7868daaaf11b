import 'server-only'
import { hostOf } from '@/lib/contract/http-url'
import type { RoomPointed } from '@/lib/contract/webhooks'
import type { Send } from '@/lib/server/audit/with-audit'
import { ApiError } from '@/lib/server/errors'
import { isOurs } from './own-url'
import { pointRoom, readUrls, type UrlChange } from './point-room'
import { endTakeOver, recordOf } from './room-record'

/**
 * Gives a room's webhooks back to their former URL. Events under way are still forwarded. Throws
 * `webhook_url_changed`, without sending anything, if somebody has changed the URL since, and
 * `not_found` if the room was never taken over.
 */
export async function giveBack(send: Send, roomId: string): Promise<RoomPointed> {
  const kept = await recordOf(roomId)
  if (!kept?.takenOverAt || !kept.previousUrl)
    throw new ApiError('not_found', { detail: 'The room was not taken over.', outcome: 'not_sent' })
  const { previousUrl } = kept
  const now = await readUrls(roomId)
  const isBack = now.url === previousUrl
  if (!isBack) {
    if (!isOurs(now.url)) throw changedTo(now.url)
    const change: UrlChange = { webhook_event_url: previousUrl }
    // A failover other than the one set by the take-over was set by somebody else.
    if (now.failoverUrl === previousUrl)
      change.webhook_event_failover_url = kept.previousFailoverUrl ?? ''
    await pointRoom(send, roomId, change)
  }
  await endTakeOver(roomId)
  return { changed: !isBack }
}

function changedTo(url: string): ApiError {
  const detail = url
    ? `The room's events go to ${hostOf(url)} now; that was left as it is.`
    : 'The room has no URL now; that was left as it is.'
  return new ApiError('webhook_url_changed', { detail, outcome: 'not_sent' })
}
