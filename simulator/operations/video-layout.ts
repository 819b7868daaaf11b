import { badValue, unknownReference } from '../http/api-error'
import { isUuid } from '../http/is-uuid'
import type { SessionRecord, VideoRegion } from '../state/records'
import type { World } from '../world/world'
import { bodyInteger } from './body'

const many = Number.MAX_SAFE_INTEGER

/** Reads the named regions. In practice Telnyx accepts up to two. */
export function readVideoLayout(
  world: World,
  session: SessionRecord | null,
  body: Record<string, unknown>,
): Record<string, VideoRegion> {
  const layout = body.video_layout ?? {}
  if (!isObject(layout)) throw badValue({ pointer: '/video_layout' }, 'must be an object')
  const names = Object.keys(layout)
  if (names.length > 2) throw badValue({ pointer: '/video_layout' }, 'has more than two regions')
  return Object.fromEntries(
    names.map((name) => [name, readRegion(world, session, layout[name], `/video_layout/${name}`)]),
  )
}

function readRegion(
  world: World,
  session: SessionRecord | null,
  region: unknown,
  pointer: string,
): VideoRegion {
  if (!isObject(region)) throw badValue({ pointer }, 'must be an object')
  const integer = (field: string, low: number, high: number) =>
    bodyInteger(region, field, low, high, `${pointer}/${field}`)
  return {
    x_pos: integer('x_pos', 0, many) ?? 0,
    y_pos: integer('y_pos', 0, many) ?? 0,
    z_pos: integer('z_pos', -99, 99) ?? 0,
    width: integer('width', 16, many),
    height: integer('height', 16, many),
    max_columns: integer('max_columns', 1, 1000),
    max_rows: integer('max_rows', 1, 1000),
    video_sources: readSources(world, session, region.video_sources, `${pointer}/video_sources`),
  }
}

/** Ids of the session's video recordings; `"*"` stands for all. */
function readSources(
  world: World,
  session: SessionRecord | null,
  sources: unknown,
  pointer: string,
): string[] | undefined {
  if (sources === undefined) return undefined
  if (!Array.isArray(sources)) throw badValue({ pointer }, 'must be an array')
  return sources.map((source: unknown, index) => {
    if (source === '*') return source
    if (!isUuid(source)) throw badValue({ pointer: `${pointer}/${index}` }, 'must be a UUID or "*"')
    const recording = world.recordings.get(source.toLowerCase())
    if (recording?.type === 'video' && recording.session_id === session?.id) return recording.id
    throw unknownReference(`${pointer}/${index}`, 'is no video recording of this session')
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
