import type { CompositionSource } from '@/lib/contract/composition'
import type { Problem as Fault } from '@/lib/client/api-failure'
import { canvasOf, framesOf, sourcesByRegion, type Draft } from './draft'
import { maxPixels, regionsOf, sideLimits, type Frame, type Preset, type Size } from './layouts'

/** Why a field cannot be sent, as a key of the messages. */
type ProblemKey = 'whole' | 'side' | 'area' | 'beyondRight' | 'beyondBottom' | 'emptyRegion'

/** `width`, `height`, `0.x` of a region's frame, or `0.sources`. */
export type Problem = { field: string; key: ProblemKey; values: Record<string, number> }

const { min, max } = sideLimits

/**
 * Every field that Telnyx would refuse or that would show nothing; empty when the draft can be
 * sent.
 */
export function checkDraft(draft: Draft, ready: CompositionSource[]): Problem[] {
  const canvas = canvasOf(draft)
  return [
    ...checkCanvas(canvas),
    ...framesOf(draft).flatMap((frame, index) => checkFrame(frame, index, canvas)),
    ...sourcesByRegion(draft, ready).flatMap((sources, index) =>
      sources.length === 0 ? [problem(`${index}.sources`, 'emptyRegion')] : [],
    ),
  ]
}

function problem(field: string, key: ProblemKey, values: Record<string, number> = {}): Problem {
  return { field, key, values }
}

function checkSide(field: string, value: number): Problem[] {
  if (Number.isNaN(value)) return [problem(field, 'whole')]
  return value < min || value > max ? [problem(field, 'side', { min, max })] : []
}

function checkCanvas({ width, height }: Size): Problem[] {
  const sides = [...checkSide('width', width), ...checkSide('height', height)]
  if (sides.length > 0 || width * height <= maxPixels) return sides
  return [problem('height', 'area', { max: Math.floor(maxPixels / width) })]
}

function checkFrame(frame: Frame, index: number, canvas: Size): Problem[] {
  const at = (side: keyof Frame) => `${index}.${side}`
  const found = [
    ...(Number.isNaN(frame.x) ? [problem(at('x'), 'whole')] : []),
    ...(Number.isNaN(frame.y) ? [problem(at('y'), 'whole')] : []),
    ...checkSide(at('width'), frame.width),
    ...checkSide(at('height'), frame.height),
  ]
  if (found.length > 0) return found
  const right = frame.x + frame.width - canvas.width
  const bottom = frame.y + frame.height - canvas.height
  return [
    ...(right > 0 ? [problem(at('width'), 'beyondRight', { by: right })] : []),
    ...(bottom > 0 ? [problem(at('height'), 'beyondBottom', { by: bottom })] : []),
  ]
}

const sides: Record<string, keyof Frame> = {
  x_pos: 'x',
  y_pos: 'y',
  width: 'width',
  height: 'height',
}

/** The field of a server's JSON pointer; null if the form does not have it. */
export function fieldOfPointer({ pointer }: Pick<Fault, 'pointer'>, preset: Preset): string | null {
  const [, top, region, property = ''] = (pointer ?? '').split('/')
  if (top === 'session_id') return 'session'
  if (top === 'resolution') return 'height'
  const index = regionsOf[preset].findIndex((name) => name === region)
  if (top !== 'video_layout' || index === -1) return null
  if (property === 'video_sources') return `${index}.sources`
  const side = sides[property]
  return side ? `${index}.${side}` : null
}
