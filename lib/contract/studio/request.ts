import type { Layout, Region } from './layout'

/** A region of the body of `POST /room_compositions`. */
type RequestRegion = {
  x_pos: number
  y_pos: number
  z_pos: number
  width: number
  height: number
  max_columns?: number
  max_rows?: number
  video_sources: readonly string[]
}

/** The body of `POST /room_compositions`. */
export type CompositionRequest = {
  session_id: string
  format: 'mp4'
  resolution: string
  video_layout: Record<string, RequestRegion>
  /** Undocumented; without it the file has no sound. */
  audio_sources?: ['*']
}

/** What is sent for a layout. A number that is none becomes `null` in its JSON. */
export function toRequest(sessionId: string, layout: Layout): CompositionRequest {
  const { width, height, regions, sound } = layout
  return {
    session_id: sessionId,
    format: 'mp4',
    resolution: `${width}x${height}`,
    video_layout: Object.fromEntries(regions.map((region) => [region.name, toRegion(region)])),
    ...(sound && { audio_sources: ['*'] }),
  }
}

function toRegion({ x, y, z, width, height, columns, rows, sources }: Region): RequestRegion {
  return {
    x_pos: x,
    y_pos: y,
    z_pos: z,
    width,
    height,
    ...(columns !== null && { max_columns: columns }),
    ...(rows !== null && { max_rows: rows }),
    video_sources: sources === '*' ? ['*'] : sources,
  }
}
