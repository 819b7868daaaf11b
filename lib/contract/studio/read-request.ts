import { limits, type Layout, type Region } from './layout'

/** Why a text is no request, as a key of the messages, and where in it, as `video_layout/strip/width`. */
export type RequestFault = {
  key:
    | 'syntax'
    | 'object'
    | 'unknown'
    | 'whole'
    | 'session'
    | 'format'
    | 'resolution'
    | 'regions'
    | 'name'
    | 'sources'
    | 'sound'
  at: string
  /** What the parser of the browser says, for `syntax`. */
  detail?: string
}

type Json = Readonly<Record<string, unknown>>

class NotARequest extends Error {
  constructor(readonly fault: RequestFault) {
    super(fault.key)
  }
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The layout that a request's text means, or the first thing in it that is none. Numbers out of
 * bounds are taken: `checkLayout` says them at their fields.
 *
 * @param sessionId the session that the request must be of
 */
export function readRequest(text: string, sessionId: string): Layout | RequestFault {
  try {
    return readBody(parse(text), sessionId)
  } catch (error) {
    if (error instanceof NotARequest) return error.fault
    throw error
  }
}

/** Whether `readRequest` found none. */
export const isFault = (read: Layout | RequestFault): read is RequestFault => 'key' in read

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new NotARequest({ key: 'syntax', at: '', detail: String((error as Error).message) })
  }
}

function refuse(key: RequestFault['key'], at: string): never {
  throw new NotARequest({ key, at })
}

function readObject(value: unknown, at: string, known?: readonly string[]): Json {
  if (!isObject(value)) refuse('object', at)
  const strange = known && Object.keys(value).find((key) => !known.includes(key))
  if (strange !== undefined) refuse('unknown', at === '' ? strange : `${at}/${strange}`)
  return value
}

const bodyKeys = ['session_id', 'format', 'resolution', 'video_layout', 'audio_sources']
const regionKeys = [
  ...['x_pos', 'y_pos', 'z_pos', 'width', 'height'],
  ...['max_columns', 'max_rows', 'video_sources'],
]

function readBody(value: unknown, sessionId: string): Layout {
  const body = readObject(value, '', bodyKeys)
  if (body.session_id !== sessionId) refuse('session', 'session_id')
  if ((body.format ?? 'mp4') !== 'mp4') refuse('format', 'format')
  const [, width, height] = /^(\d{1,5})x(\d{1,5})$/.exec(String(body.resolution)) ?? []
  if (width === undefined) refuse('resolution', 'resolution')
  const regions = Object.entries(readObject(body.video_layout, 'video_layout'))
  if (regions.length < 1 || regions.length > limits.maxRegions) refuse('regions', 'video_layout')
  return {
    width: Number(width),
    height: Number(height),
    regions: regions.map(([name, region]) => readRegion(name, region)),
    sound: readSound(body.audio_sources),
  }
}

function readRegion(name: string, value: unknown): Region {
  const at = `video_layout/${name}`
  const region = readObject(value, at, regionKeys)
  if (name.trim() === '' || name.length > limits.maxName) refuse('name', at)
  const whole = (key: string, other?: number) => {
    const number = region[key] ?? other
    if (!Number.isInteger(number)) refuse('whole', `${at}/${key}`)
    return number as number
  }
  const most = (key: string) => ((region[key] ?? null) === null ? null : whole(key))
  return {
    name,
    x: whole('x_pos', 0),
    y: whole('y_pos', 0),
    z: whole('z_pos', 0),
    width: whole('width'),
    height: whole('height'),
    columns: most('max_columns'),
    rows: most('max_rows'),
    sources: readSources(region.video_sources, `${at}/video_sources`),
  }
}

/** Telnyx takes `*` among others as all of them. */
function readSources(value: unknown, at: string): Region['sources'] {
  if (value === '*') return '*'
  if (!Array.isArray(value)) refuse('sources', at)
  const ids = value.map((id: unknown, index) =>
    typeof id === 'string' ? id.toLowerCase() : refuse('sources', `${at}/${index}`),
  )
  return ids.includes('*') ? '*' : ids
}

function readSound(value: unknown): boolean {
  if ((value ?? null) === null) return false
  if (Array.isArray(value) && value.length === 1 && value[0] === '*') return true
  return refuse('sound', 'audio_sources')
}
