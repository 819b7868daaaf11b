import 'server-only'
import { z } from 'zod'
import { maxFollowed } from '@/lib/contract/live-stream'
import { uuid } from '@/lib/contract/schemas/fields'
import { ApiError } from '@/lib/server/errors'
import { admit } from '@/lib/server/http/admit'
import { answered, type RouteHandler } from '@/lib/server/http/guard'
import { parseQuery } from '@/lib/server/http/parse'
import { ensurePoll } from '@/lib/server/live/ensure-poll'
import { liveFreshness } from '@/lib/server/live/freshness'
import { LiveStream } from './stream'

const eventId = z
  .string()
  .regex(/^(0|[1-9]\d{0,15})$/, 'must be the id of an event')
  .transform(Number)
  .refine(Number.isSafeInteger, 'must be the id of an event')

const sessionIds = z
  .string()
  .transform((list) => [...new Set(list.toLowerCase().split(',').filter(Boolean))])
  .pipe(z.array(uuid).max(maxFollowed, `at most ${maxFollowed} sessions are followed`))

const query = z.strictObject({ sessions: sessionIds.optional(), after: eventId.optional() })

/** `no-transform` prevents compression, which would delay events and cost 215 KiB more. */
const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

/** The last event id that a reconnecting browser sends; null if it sends none. */
function lastEventIdOf(request: Request): number | null {
  const sent = request.headers.get('last-event-id')
  if (!sent) return null
  const parsed = eventId.safeParse(sent)
  if (parsed.success) return parsed.data
  throw new ApiError('invalid_parameter', { detail: 'Last-Event-ID: must be the id of an event' })
}

/** `GET /api/live[?sessions=<id>,<id>][&after=<event id>]`: see `lib/contract/live-stream.ts`. */
export const liveRoute: RouteHandler = (request) =>
  answered(request, false, async () => {
    const { actor } = await admit(request, { permission: 'video.read', action: 'live.watch' })
    const wanted = parseQuery(new URL(request.url).searchParams, query)
    // The header is of the last reconnect, the query of the first request.
    const after = lastEventIdOf(request) ?? wanted.after ?? null
    const poll = (await liveFreshness()) ?? (await ensurePoll())
    const stream = new LiveStream({ actor, sessions: wanted.sessions ?? [], after, poll })
    return { status: 200, headers, body: stream.body() }
  })
