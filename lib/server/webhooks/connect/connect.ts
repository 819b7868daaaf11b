import 'server-only'
import { hostOf } from '@/lib/contract/http-url'
import type { RoomPointed } from '@/lib/contract/webhooks'
import type { Send } from '@/lib/server/audit/with-audit'
import { ApiError } from '@/lib/server/errors'
import { requireSetUp } from './health'
import { isOurs } from './own-url'
import { pointHere } from './point-here'
import { readUrls } from './point-room'

/**
 * Points the webhooks of a room without a URL here; a room that already sends here is left alone.
 * Throws `webhook_url_changed` if the room has another URL now, `webhooks_not_ready` where events
 * could not arrive.
 */
export async function connect(send: Send, roomId: string, by: string): Promise<RoomPointed> {
  requireSetUp()
  const { url } = await readUrls(roomId)
  if (isOurs(url)) return { changed: false }
  if (url)
    throw new ApiError('webhook_url_changed', {
      detail: `The room's events go to ${hostOf(url)} now; that was left as it is.`,
      outcome: 'not_sent',
    })
  // A former URL was removed by its owner, so nothing is forwarded to it.
  await pointHere(send, roomId, { url: '', failoverUrl: '' }, by)
  return { changed: true }
}
