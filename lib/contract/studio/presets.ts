import { even, limits, type Frame, type Layout, type Region, type Size } from './layout'

/** The names of each preset's regions, as they stand in the request. */
export const regionsOf = {
  grid: ['main'],
  speaker: ['speaker', 'strip'],
  sideBySide: ['left', 'right'],
  pictureInPicture: ['main', 'inset'],
} as const satisfies Record<string, readonly string[]>

export type Preset = keyof typeof regionsOf
export type PresetRegion = (typeof regionsOf)[Preset][number]

export const presets = Object.keys(regionsOf) as Preset[]

/** More in one column would be too small to know anybody. */
const stripRows = 8

const atLeast = (pixels: number) => Math.max(limits.minSide, even(pixels))

/** The frames of a preset on a canvas, in the order of `regionsOf`. */
export function presetFrames(preset: Preset, { width, height }: Size): Frame[] {
  const whole = { x: 0, y: 0, width, height }
  if (preset === 'grid') return [whole]
  if (preset === 'speaker') {
    const strip = atLeast(width / 4)
    return [
      { ...whole, width: width - strip },
      { ...whole, x: width - strip, width: strip },
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
  const x = Math.max(0, width - inset.width - margin)
  return [whole, { x, y: Math.max(0, height - inset.height - margin), ...inset }]
}

/** Who stands in which region: the longest recording is the speaker; everybody has one place. */
function presetSources(preset: Preset, ids: readonly string[]): Region['sources'][] {
  if (preset === 'grid') return ['*']
  if (preset === 'speaker') return [ids.slice(0, 1), ids.slice(1)]
  if (preset === 'pictureInPicture') return [ids.filter((_, at) => at !== 1), ids.slice(1, 2)]
  const half = Math.ceil(ids.length / 2)
  return [ids.slice(0, half), ids.slice(half)]
}

/** @param ids the session's finished video recordings, the longest first */
export function presetLayout(
  preset: Preset,
  { width, height, sound }: Omit<Layout, 'regions'>,
  ids: readonly string[],
): Layout {
  const frames = presetFrames(preset, { width, height })
  const sources = presetSources(preset, ids)
  const regions = regionsOf[preset].flatMap((name, z): Region[] => {
    const frame = frames[z]
    const own = sources[z] ?? []
    if (!frame) return []
    return [{ name, ...frame, z, ...cellsOf(name, own.length), sources: own }]
  })
  return { width, height, sound, regions }
}

function cellsOf(name: PresetRegion, count: number) {
  if (name !== 'strip' || count === 0) return { columns: null, rows: null }
  const columns = Math.ceil(count / stripRows)
  return { columns, rows: Math.ceil(count / columns) }
}

/** The preset whose frames a layout has; null for one of its own. */
export function presetOf(layout: Layout): Preset | null {
  return (
    presets.find((preset) => {
      const frames = presetFrames(preset, layout)
      return (
        frames.length === layout.regions.length &&
        layout.regions.every((region, index) => {
          const frame = frames[index]
          return frame && region.name === regionsOf[preset][index] && isSame(region, frame)
        })
      )
    }) ?? null
  )
}

const isSame = (a: Frame, b: Frame) =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
