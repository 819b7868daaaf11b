import 'server-only'
import { webhookPath, type RoomPointed } from '@/lib/contract/webhooks'
import type { Send } from '@/lib/server/audit/with-audit'
import { ApiError, toApiError } from '@/lib/server/errors'
import { requireSetUp } from './health'
import { hostOf, isForwardable, isOurs, ownWebhookUrl } from './own-url'
import { pointRoom, readUrls, type RoomUrls } from './point-room'
import { keepPrevious, recordOf } from './room-record'

type Asked = {
  /** Of the URL that the administrator was told of: nobody agreed to take over another. */
  host: string
  by: string
}

/**
 * Has a room's events sent to us, who forward them to where they went. That URL is stored before the
 * change is sent, and becomes the failover: while we are away Telnyx itself delivers there. Throws
 * `webhook_url_changed`, `webhook_url_refused` or `webhooks_not_ready` before anything is sent.
 */
export async function takeOver(send: Send, roomId: string, asked: Asked): Promise<RoomPointed> {
  requireSetUp()
  const now = await readUrls(roomId)
  if (isOurs(now.url)) return { changed: false }
  const previous = await previousOf(roomId, now)
  requireAgreed(now.url, previous.url, asked.host)
  const undo = await keepPrevious(roomId, previous, asked.by)
  try {
    await pointRoom(send, roomId, {
      webhook_event_url: ownWebhookUrl(),
      webhook_event_failover_url: previous.url,
    })
  } catch (thrown) {
    // After an unknown outcome the room may be ours: then its events must still find their way.
    if (toApiError(thrown).details.outcome !== 'unknown') await undo()
    throw thrown
  }
  return { changed: true }
}

function requireAgreed(url: string, previousUrl: string, host: string): void {
  if (!url || hostOf(url) !== host)
    throw new ApiError('webhook_url_changed', {
      detail: url ? `The room's events go to ${hostOf(url)} now.` : 'The room has no URL now.',
      outcome: 'not_sent',
    })
  if (!isForwardable(previousUrl))
    throw new ApiError('webhook_url_refused', {
      detail: `Events are forwarded to https only, and ${host} is not.`,
      outcome: 'not_sent',
    })
}

/**
 * Where its events went: to the present URL, unless that is our own under an earlier address, which
 * we had taken over. Then it is what we kept at the time.
 */
async function previousOf(roomId: string, now: RoomUrls): Promise<RoomUrls> {
  const kept = await recordOf(roomId)
  const wasOurs = URL.canParse(now.url) && new URL(now.url).pathname === webhookPath
  if (!wasOurs || !kept?.takenOverAt || !kept.previousUrl) return now
  return { url: kept.previousUrl, failoverUrl: kept.previousFailoverUrl ?? '' }
}
