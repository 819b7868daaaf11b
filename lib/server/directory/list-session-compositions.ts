import 'server-only'
import type { RoomComposition } from '@/lib/contract/composition'
import type { SessionComposition, SessionCompositionsAnswer } from '@/lib/contract/session-media'
import { byMoment, sessionMedia } from './session-media'

/** Only what is shown is cached: `download_url` is dropped right after the read. */
const media = sessionMedia('directory.session_compositions', 'compositions.list', async (items) => {
  for (const item of items) delete item.download_url
})

/**
 * The compositions of one session, the newest first, at most 1,000. Throws `invalid_id` and as
 * `telnyxRead`.
 */
export async function listSessionCompositions(
  sessionId: string,
): Promise<SessionCompositionsAnswer> {
  const { items, meta } = await media(sessionId)
  const earliestFirst = items.flatMap(toComposition).sort(byMoment(({ createdAt }) => createdAt))
  return { data: earliestFirst.reverse(), meta }
}

function toComposition(composition: RoomComposition): SessionComposition[] {
  if (!composition.id) return []
  const { video_layout } = composition
  return [
    {
      id: composition.id,
      state: stateOf(composition.status),
      resolution: composition.resolution ?? null,
      regions: video_layout ? Object.keys(video_layout).length : null,
      createdAt: composition.created_at ?? null,
      seconds: composition.duration_secs ?? null,
      megabytes: composition.size_mb ?? null,
    },
  ]
}

function stateOf(status: RoomComposition['status']): SessionComposition['state'] {
  if (status === 'completed') return 'ready'
  return status === 'processing' ? 'processing' : 'queued'
}
