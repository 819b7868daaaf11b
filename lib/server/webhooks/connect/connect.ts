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
 * Has the events of a room without a URL sent to us; one that sends here already is left alone.
 * Throws `webhook_url_changed` if it has a URL by now, `webhooks_not_ready` where events could not
 * come.
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
  // Whoever had a URL there before has taken it away: nobody is owed these events.
  await pointHere(send, roomId, { url: '', failoverUrl: '' }, by)
  return { changed: true }
}
