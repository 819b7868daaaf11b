import type { RegionAnswer, RoomComposition } from '../composition'
import { limits, type Layout, type Region } from './layout'

/**
 * The layout of a composition as Telnyx tells it, to ask for the same again; null where it does not
 * tell. Whether it has sound is not told, so it has.
 */
export function fromComposition({ resolution, video_layout }: RoomComposition): Layout | null {
  const [, width, height] = /^(\d{2,4})x(\d{2,4})$/.exec(resolution ?? '') ?? []
  const regions = Object.entries(video_layout ?? {})
  if (width === undefined || regions.length < 1 || regions.length > limits.maxRegions) return null
  const canvas = { width: Number(width), height: Number(height) }
  return {
    ...canvas,
    regions: regions.map(([name, region]) => toRegion(name, region, canvas)),
    sound: true,
  }
}

function toRegion(
  name: string,
  region: RegionAnswer,
  canvas: Pick<Layout, 'width' | 'height'>,
): Region {
  const sources = [region.video_sources ?? '*'].flat()
  return {
    name,
    x: region.x_pos ?? 0,
    y: region.y_pos ?? 0,
    z: region.z_pos ?? 0,
    width: region.width ?? canvas.width,
    height: region.height ?? canvas.height,
    columns: region.max_columns ?? null,
    rows: region.max_rows ?? null,
    sources: sources.includes('*') ? '*' : sources,
  }
}
