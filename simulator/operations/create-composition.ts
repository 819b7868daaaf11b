import { badValue, unknownReference } from '../http/api-error'
import { isUuid } from '../http/is-uuid'
import type { SessionRecord } from '../state/records'
import { enqueueComposition } from '../world/compose'
import type { World } from '../world/world'
import { webhookFields } from './body'
import type { Handler } from './operation'
import { presentComposition } from './present'
import { readVideoLayout } from './video-layout'

export const createComposition: Handler = ({ world, body, now, mediaUrl }) => {
  readFormat(body)
  readAudioSources(body)
  const session = readSession(world, body)
  const composition = {
    id: world.random.uuid(),
    room_id: session?.room_id ?? null,
    session_id: session?.id ?? null,
    user_id: world.userId,
    status: 'enqueued' as const,
    resolution: readResolution(body),
    video_layout: readVideoLayout(world, session, body),
    webhook_event_url: null,
    webhook_event_failover_url: '',
    webhook_timeout_secs: null,
    ...webhookFields(body),
    created_at: now,
    updated_at: now,
  }
  enqueueComposition(world, composition)
  const data = presentComposition(world, composition, mediaUrl)
  return { status: 202, effect: true, body: { data } }
}

/** The specification does not require a session, but nothing can be composed without one. */
function readSession(world: World, body: Record<string, unknown>): SessionRecord | null {
  const id = body.session_id ?? null
  if (id === null) return null
  if (!isUuid(id)) throw badValue({ pointer: '/session_id' }, 'must be a UUID')
  const session = world.sessions.get(id.toLowerCase())
  if (!session) throw unknownReference('/session_id', 'There is no session with this id.')
  return session
}

function readFormat(body: Record<string, unknown>): void {
  if ((body.format ?? 'mp4') !== 'mp4') throw badValue({ pointer: '/format' }, 'must be mp4')
}

/** Telnyx accepts all sources or none; this is known from use, not from the specification. */
function readAudioSources(body: Record<string, unknown>): void {
  const sources = body.audio_sources ?? null
  if (sources === null) return
  if (Array.isArray(sources) && sources.length === 1 && sources[0] === '*') return
  throw badValue({ pointer: '/audio_sources' }, 'must be ["*"] or null')
}

function readResolution(body: Record<string, unknown>): string {
  const resolution = body.resolution ?? '1280x720'
  const parts = typeof resolution === 'string' ? /^(\d+)x(\d+)$/.exec(resolution) : null
  const [width, height] = [Number(parts?.[1]), Number(parts?.[2])]
  const inRange = (size: number) => size >= 16 && size <= 1280
  if (parts && inRange(width) && inRange(height) && width * height <= 1280 * 720) return parts[0]
  throw badValue(
    { pointer: '/resolution' },
    'must be WIDTHxHEIGHT, each 16 to 1280, at most 1280x720 pixels in all',
  )
}
