export type Size = { width: number; height: number }

/** Where a region stands on the canvas, in pixels from its top left corner. */
export type Frame = { x: number; y: number; width: number; height: number }

/** The presets; Telnyx allows a composition at most two regions. */
export const regionsOf = {
  grid: ['main'],
  speaker: ['speaker', 'strip'],
  sideBySide: ['left', 'right'],
  pictureInPicture: ['main', 'inset'],
} as const satisfies Record<string, readonly string[]>

export type Preset = keyof typeof regionsOf
export type RegionName = (typeof regionsOf)[Preset][number]

export const presets = Object.keys(regionsOf) as Preset[]

/** Telnyx's limits in pixels: of a side, and of the whole picture. */
export const sideLimits = { min: 16, max: 1280 }
export const maxPixels = 1280 * 720

export const resolutions: readonly Size[] = [
  { width: 1280, height: 720 },
  { width: 960, height: 540 },
  { width: 640, height: 360 },
  { width: 720, height: 720 },
]

/** Video is encoded in pairs of pixels, so sizes are even. */
const even = (pixels: number) => Math.max(0, Math.floor(pixels / 2) * 2)
const atLeast = (pixels: number) => Math.max(sideLimits.min, even(pixels))

/** The frames of a preset on a canvas, in the order of `regionsOf`. */
export function presetFrames(preset: Preset, canvas: Size): Frame[] {
  const [width, height] = [even(canvas.width), even(canvas.height)]
  const whole = { x: 0, y: 0, width, height }
  if (preset === 'grid') return [whole]
  if (preset === 'speaker') {
    const strip = atLeast(height / 5)
    return [
      { ...whole, height: height - strip },
      { x: 0, y: height - strip, width, height: strip },
    ]
  }
  if (preset === 'sideBySide') {
    const half = even(width / 2)
    return [
      { ...whole, width: half },
      { ...whole, x: half, width: width - half },
    ]
  }
  const inset = { width: atLeast(width / 4), height: atLeast(height / 4) }
  const margin = even(Math.min(width, height) / 30)
  const corner = { x: width - inset.width - margin, y: height - inset.height - margin }
  return [whole, { ...corner, ...inset }]
}

/** The frame moved by a number of pixels, within the canvas. */
export function moveFrame(frame: Frame, by: { x: number; y: number }, canvas: Size): Frame {
  const within = (value: number, max: number) => Math.round(Math.min(Math.max(0, value), max))
  return {
    ...frame,
    x: within(frame.x + by.x, Math.max(0, canvas.width - frame.width)),
    y: within(frame.y + by.y, Math.max(0, canvas.height - frame.height)),
  }
}

/** The frame with its lower right corner moved, in even sizes, within the canvas. */
export function resizeFrame(frame: Frame, by: { x: number; y: number }, canvas: Size): Frame {
  const side = (value: number, room: number) => atLeast(Math.min(value, room))
  return {
    ...frame,
    width: side(frame.width + by.x, canvas.width - frame.x),
    height: side(frame.height + by.y, canvas.height - frame.y),
  }
}

/**
 * The columns and rows that show this many 16:9 pictures largest in a region. Telnyx does not
 * document its own arrangement, so the preview is a guess.
 */
export function tiling(count: number, { width, height }: Size, maxRows = count) {
  const candidates = Array.from({ length: Math.max(1, count) }, (_, index) => {
    const columns = index + 1
    const rows = Math.ceil(count / columns)
    return { columns, rows, scale: Math.min(width / columns / 16, height / rows / 9) }
  }).filter(({ rows }) => rows <= Math.max(1, maxRows))
  const [best] = candidates.sort((a, b) => b.scale - a.scale)
  return { columns: best?.columns ?? 1, rows: Math.max(1, best?.rows ?? 1) }
}
