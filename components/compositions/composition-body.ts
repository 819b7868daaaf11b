import type { CompositionSource } from '@/lib/contract/composition'
import { canvasOf, framesOf, sourcesByRegion, type Draft } from './draft'
import { regionsOf } from './layouts'

type Region = {
  x_pos: number
  y_pos: number
  z_pos: number
  width: number
  height: number
  max_rows?: number
  video_sources: string[]
}

export type CompositionBody = {
  session_id: string
  resolution: string
  video_layout: Record<string, Region>
  /** Undocumented; without it the file has no sound. */
  audio_sources?: ['*']
}

/** With more pictures in a row, nobody would be recognisable. */
const stripRow = 8

/** The request body of a checked draft. `ready` are the session's finished recordings. */
export function compositionBody(
  sessionId: string,
  draft: Draft,
  ready: CompositionSource[],
): CompositionBody {
  const { width, height } = canvasOf(draft)
  return {
    session_id: sessionId,
    resolution: `${width}x${height}`,
    video_layout: layoutOf(draft, ready),
    ...(draft.sound && { audio_sources: ['*'] }),
  }
}

function layoutOf(draft: Draft, ready: CompositionSource[]): Record<string, Region> {
  const frames = framesOf(draft)
  const groups = sourcesByRegion(draft, ready)
  return Object.fromEntries(
    regionsOf[draft.preset].flatMap((name, index) => {
      const frame = frames[index]
      if (!frame) return []
      const sources = groups[index] ?? []
      return [
        [
          name,
          {
            x_pos: frame.x,
            y_pos: frame.y,
            // Where the two overlap, the second is in front.
            z_pos: index,
            width: frame.width,
            height: frame.height,
            ...(name === 'strip' && { max_rows: stripRows(sources.length) }),
            video_sources: sourceIds(draft, sources, ready),
          },
        ],
      ]
    }),
  )
}

export const stripRows = (count: number) => Math.max(1, Math.ceil(count / stripRow))

/**
 * If everybody is in one region it is `*`, which also covers more recordings than a list can hold.
 */
function sourceIds(draft: Draft, sources: CompositionSource[], ready: CompositionSource[]) {
  if (draft.preset === 'grid' && sources.length === ready.length) return ['*']
  return sources.map(({ recordingId }) => recordingId)
}
