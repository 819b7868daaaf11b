import { even, limits, type Frame, type Layout } from './layout'

/** The handles of a region: the whole of it, or the edges that one moves. */
export const handles = [
  'move',
  'topLeft',
  'top',
  'topRight',
  'right',
  'bottomRight',
  'bottom',
  'bottomLeft',
  'left',
] as const
export type Handle = (typeof handles)[number]

/** A frame after a drag, and the lines that it snapped to. */
export type Dragged = { frame: Frame; x: number | null; y: number | null }

/** How near to a line snaps to it, in pixels of the film. */
const near = 8

type Axis = { from: number; to: number; snapped: number | null }

/**
 * The frame of a region that is moved or resized by so many pixels of the film, within the canvas,
 * on even numbers. Near the edges, halves and thirds of the canvas, or the other region, it snaps
 * to them.
 */
export function dragRegion(
  layout: Layout,
  index: number,
  handle: Handle,
  by: { x: number; y: number },
  snaps = true,
): Dragged | null {
  const region = layout.regions[index]
  if (!region) return null
  const others = layout.regions.filter((_, at) => at !== index)
  const xLines = others.flatMap(({ x, width }) => [x, x + width])
  const yLines = others.flatMap(({ y, height }) => [y, y + height])
  const sides = sidesOf(handle)
  const x = along(region.x, region.width, sides.x, by.x, layout.width, snaps ? xLines : null)
  const y = along(region.y, region.height, sides.y, by.y, layout.height, snaps ? yLines : null)
  return {
    frame: { x: x.from, y: y.from, width: x.to - x.from, height: y.to - y.from },
    x: x.snapped,
    y: y.snapped,
  }
}

type Side = 'both' | 'from' | 'to' | 'none'

function sidesOf(handle: Handle): { x: Side; y: Side } {
  if (handle === 'move') return { x: 'both', y: 'both' }
  return {
    x: /left/i.test(handle) ? 'from' : /right/i.test(handle) ? 'to' : 'none',
    y: /top/.test(handle) ? 'from' : /bottom/.test(handle) ? 'to' : 'none',
  }
}

function along(
  start: number,
  length: number,
  side: Side,
  by: number,
  whole: number,
  others: number[] | null,
): Axis {
  const end = start + length
  const lines = others && [
    0,
    even(whole / 3),
    even(whole / 2),
    even((whole * 2) / 3),
    whole,
    ...others,
  ]
  if (side === 'none' || by === 0) return { from: start, to: end, snapped: null }
  if (side === 'from') {
    const from = settle(start + by, 0, end - limits.minSide, lines)
    return { from: from.at, to: end, snapped: from.line }
  }
  if (side === 'to') {
    const to = settle(end + by, start + limits.minSide, whole, lines)
    return { from: start, to: to.at, snapped: to.line }
  }
  return shift(start + by, length, whole, lines)
}

/** The whole of it moved: by its beginning or by its end, whichever is nearer to a line. */
function shift(wished: number, length: number, whole: number, lines: number[] | null): Axis {
  const last = Math.max(0, whole - length)
  const wanted = clamp(wished, 0, last)
  const byStart = settle(wanted, 0, last, lines)
  const byEnd = settle(wanted, 0, last, lines && lines.map((line) => line - length))
  const isEnd =
    byEnd.line !== null &&
    (byStart.line === null || Math.abs(byEnd.at - wanted) < Math.abs(byStart.at - wanted))
  const { at, line } = isEnd ? byEnd : byStart
  return {
    from: at,
    to: at + length,
    snapped: line === null ? null : isEnd ? line + length : line,
  }
}

const clamp = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), Math.max(least, most))

/** The place nearest to a wished one: on a line if one is near, else on an even number. */
function settle(wished: number, least: number, most: number, lines: number[] | null) {
  const wanted = clamp(wished, least, most)
  const [line] = (lines ?? [])
    .filter((each) => each >= least && each <= most && Math.abs(each - wanted) <= near)
    .sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))
  if (line !== undefined) return { at: line, line }
  return { at: clamp(Math.round(wanted / 2) * 2, least, most), line: null }
}
