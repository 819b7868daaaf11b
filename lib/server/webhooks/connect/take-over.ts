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
  /** The host of the URL that the administrator saw and agreed to take over. */
  host: string
  /** The host of its failover, null where there was none; events are forwarded there as well. */
  failoverHost: string | null
  by: string
}

/**
 * Points a room's webhooks here and forwards them to their former URL. Throws
 * `webhook_url_changed`, `webhook_url_refused` or `webhooks_not_ready` before anything is sent.
 */
export async function takeOver(send: Send, roomId: string, asked: Asked): Promise<RoomPointed> {
  requireSetUp()
  const now = await readUrls(roomId)
  if (isOurs(now.url)) return { changed: false }
  const previous = await previousOf(roomId, now)
  requireAgreed(now, asked)
  requireForwardable(previous)
  await pointHere(send, roomId, previous, asked.by)
  return { changed: true }
}

function requireAgreed({ url, failoverUrl }: RoomUrls, asked: Asked): void {
  if (!url || hostOf(url) !== asked.host)
    throw changed(url ? `The room's events go to ${hostOf(url)} now.` : 'The room has no URL now.')
  const failoverHost = failoverUrl ? hostOf(failoverUrl) : null
  if (failoverHost !== asked.failoverHost)
    throw changed(
      failoverHost
        ? `The room's failover is ${failoverHost} now.`
        : 'The room has no failover now.',
    )
}

function changed(detail: string): ApiError {
  return new ApiError('webhook_url_changed', { detail, outcome: 'not_sent' })
}

function requireForwardable({ url, failoverUrl }: RoomUrls): void {
  const refused = [url, failoverUrl].find((each) => each && !isForwardable(each))
  if (refused === undefined) return
  throw new ApiError('webhook_url_refused', {
    detail: `Events are forwarded to https only, and ${hostOf(refused)} is not.`,
    outcome: 'not_sent',
  })
}

/**
 * The room's URLs before the take-over: the present ones or, if they are ours under an earlier
 * address, those stored when we took over.
 */
async function previousOf(roomId: string, now: RoomUrls): Promise<RoomUrls> {
  const kept = await recordOf(roomId)
  const wasOurs = URL.canParse(now.url) && new URL(now.url).pathname === webhookPath
  if (!wasOurs || !kept?.takenOverAt || !kept.previousUrl) return now
  return { url: kept.previousUrl, failoverUrl: kept.previousFailoverUrl ?? '' }
}
