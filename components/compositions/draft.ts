import type { CompositionSource } from '@/lib/contract/composition'
import { presetFrames, regionsOf, type Frame, type Preset, type Size } from './layouts'

/** The region of the preset in which a recording stands, or none. */
export type Place = 'first' | 'second' | 'out'

/** A frame as typed. */
export type FrameText = { [Side in keyof Frame]: string }

/** The draft as typed, including invalid input. */
export type Draft = {
  preset: Preset
  width: string
  height: string
  /** Null while the regions stand where the preset puts them. */
  frames: FrameText[] | null
  /** Recordings moved by the user, by id; the others stand where the preset puts them. */
  places: Readonly<Record<string, Place>>
  sound: boolean
}

const digits = /^\d{1,6}$/

/** Whole pixels, or NaN. */
const pixels = (text: string) => (digits.test(text.trim()) ? Number(text) : NaN)

export function canvasOf({ width, height }: Draft): Size {
  return { width: pixels(width), height: pixels(height) }
}

const toText = (frame: Frame): FrameText => ({
  x: String(frame.x),
  y: String(frame.y),
  width: String(frame.width),
  height: String(frame.height),
})

/** The frames as typed, or those of the preset; empty while the canvas has no size. */
export function frameTexts(draft: Draft): FrameText[] {
  if (draft.frames) return draft.frames
  const canvas = canvasOf(draft)
  if (Number.isNaN(canvas.width) || Number.isNaN(canvas.height)) return []
  return presetFrames(draft.preset, canvas).map(toText)
}

export function framesOf(draft: Draft): Frame[] {
  return frameTexts(draft).map(({ x, y, width, height }) => ({
    x: pixels(x),
    y: pixels(y),
    width: pixels(width),
    height: pixels(height),
  }))
}

export function withFrame(draft: Draft, index: number, frame: Frame | FrameText): Draft {
  const text = Object.fromEntries(
    Object.entries(frame).map(([side, value]) => [side, String(value)]),
  ) as FrameText
  return { ...draft, frames: frameTexts(draft).map((old, at) => (at === index ? text : old)) }
}

/** Changes the preset and resets frames and places, which belonged to the old one. */
export function withPreset(draft: Draft, preset: Preset): Draft {
  return { ...draft, preset, frames: null, places: {} }
}

function usualPlace(preset: Preset, index: number, count: number): Place {
  if (preset === 'speaker') return index === 0 ? 'first' : 'second'
  if (preset === 'sideBySide') return index < Math.ceil(count / 2) ? 'first' : 'second'
  if (preset === 'pictureInPicture') return index === 1 ? 'second' : 'first'
  return 'first'
}

/** The place of each recording. */
export function placesOf(draft: Draft, ready: CompositionSource[]): Map<string, Place> {
  return new Map(
    ready.map(({ recordingId }, index) => [
      recordingId,
      draft.places[recordingId] ?? usualPlace(draft.preset, index, ready.length),
    ]),
  )
}

/** Moves a recording. There is one speaker: the previous one joins the strip. */
export function withPlace(
  draft: Draft,
  ready: CompositionSource[],
  recordingId: string,
  place: Place,
): Draft {
  const now = placesOf(draft, ready)
  if (draft.preset === 'speaker' && place === 'first')
    for (const [id, where] of now) if (where === 'first') now.set(id, 'second')
  now.set(recordingId, place)
  return { ...draft, places: Object.fromEntries(now) }
}

/** The recordings of each region, in the order of `regionsOf`. */
export function sourcesByRegion(draft: Draft, ready: CompositionSource[]): CompositionSource[][] {
  const places = placesOf(draft, ready)
  const order: Place[] = ['first', 'second']
  return regionsOf[draft.preset].map((_, index) =>
    ready.filter(({ recordingId }) => places.get(recordingId) === order[index]),
  )
}
