import type { StoryJoin, StoryLane } from '@/lib/contract/story/story'
import { xOf, type Scale } from './view'

/** The minimum width of a bar, px: a five-second visit in four hours stays visible. */
const minPx = 2

type Bar = { from: number; to: number | null }

const digits = (px: number) => Math.round(px * 10) / 10

/** The visible bars as one path of a given height; an open bar ends now. */
export function barPath(
  bars: readonly Bar[],
  now: number,
  scale: Scale,
  y: number,
  height: number,
) {
  return bars
    .flatMap(({ from, to }) => {
      const left = Math.max(-minPx, xOf(scale, from))
      const right = Math.min(scale.width + minPx, Math.max(xOf(scale, to ?? now), left + minPx))
      if (right < 0 || left > scale.width) return []
      return [`M${digits(left)} ${y}H${digits(right)}v${height}H${digits(left)}z`]
    })
    .join('')
}

/** A stroke where the person dropped, and a dashed line until they were back. */
export function dropPath({ joins }: StoryLane, scale: Scale, middle: number): string {
  return joins
    .flatMap(({ to, visit }, index) => {
      const next = joins[index + 1]
      if (to === null || !next || next.visit !== visit || next.from < to) return []
      const x = digits(xOf(scale, to))
      return [`M${x} ${middle - 5}v10M${x} ${middle}H${digits(xOf(scale, next.from))}`]
    })
    .join('')
}

/** Marks where two sources differ about a leave, or none has it. */
export function doubtPath(joins: readonly StoryJoin[], scale: Scale, y: number): string {
  return joins
    .filter(({ doubts }) => doubts.length > 0)
    .map(({ from, to, reported }) => {
      const reportedAt = reported.leftAt === null ? Number.NaN : Date.parse(reported.leftAt)
      const end = to ?? from
      const [left, right] = [end, Number.isNaN(reportedAt) ? end : reportedAt].toSorted(
        (a, b) => a - b,
      )
      const x = digits(xOf(scale, left ?? end)) - 3
      return `M${x} ${y}H${digits(xOf(scale, right ?? end)) + 3}v10H${x}z`
    })
    .join('')
}

/** The glyph of each kind of act on its 14 px square, around the centre. */
const glyphs = {
  kick: 'm-3 -3l6 6m0 -6l-6 6',
  removal: 'm-3 -3l6 6m0 -6l-6 6',
  mute: 'm-4 0h8',
  unmute: 'm-4 0h8m-4 -4v8',
  end: 'm-3 -3h6v6h-6z',
} as const

export function pinPaths(
  places: readonly { x: number; act: keyof typeof glyphs | null }[],
  middle: number,
) {
  return {
    squares: places.map(({ x }) => `M${digits(x - 7)} ${middle - 7}h14v14h-14z`).join(''),
    glyphs: places
      .map(({ x, act }) => (act === null ? '' : `M${digits(x)} ${middle}${glyphs[act]}`))
      .join(''),
  }
}
