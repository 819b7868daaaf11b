import 'server-only'
import { hostOf } from '@/lib/contract/http-url'
import { webhookPath, type RoomPointed } from '@/lib/contract/webhooks'
import type { Send } from '@/lib/server/audit/with-audit'
import { ApiError } from '@/lib/server/errors'
import { requireSetUp } from './health'
import { isForwardable, isOurs } from './own-url'
import { pointHere } from './point-here'
import { readUrls, type RoomUrls } from './point-room'
import { recordOf } from './room-record'

type Asked = {
  /** Of the URL that the administrator was told of: nobody agreed to take over another. */
  host: string
  by: string
}

/**
 * Has a room's events sent to us, who forward them to where they went. Throws `webhook_url_changed`,
 * `webhook_url_refused` or `webhooks_not_ready` before anything is sent.
 */
export async function takeOver(send: Send, roomId: string, asked: Asked): Promise<RoomPointed> {
  requireSetUp()
  const now = await readUrls(roomId)
  if (isOurs(now.url)) return { changed: false }
  const previous = await previousOf(roomId, now)
  requireAgreed(now.url, previous.url, asked.host)
  await pointHere(send, roomId, previous, asked.by)
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
