import { even, limits, sourceIds, withRegion, type Layout, type Region, type Size } from './layout'
import { presetFrames, presetOf, presetLayout, regionsOf } from './presets'

/** The layout on a canvas of another size: a preset is laid out anew, others are scaled. */
export function withCanvas(layout: Layout, size: Size): Layout {
  const preset = presetOf(layout)
  const next = { ...layout, ...size }
  if (!isDrawable(size) || !isDrawable(layout)) return next
  const frames = preset && presetFrames(preset, size)
  const scale = (pixels: number, from: number, to: number) => even((pixels / from) * to)
  const regions = layout.regions.map((region, index) => {
    const width = Math.max(limits.minSide, scale(region.width, layout.width, size.width))
    const height = Math.max(limits.minSide, scale(region.height, layout.height, size.height))
    const x = Math.max(0, Math.min(scale(region.x, layout.width, size.width), size.width - width))
    const y = Math.max(
      0,
      Math.min(scale(region.y, layout.height, size.height), size.height - height),
    )
    return { ...region, x, y, width, height, ...frames?.[index] }
  })
  return { ...next, regions }
}

const isDrawable = ({ width, height }: Size) => width >= limits.minSide && height >= limits.minSide

/** With a second region in front, at the lower right, for those who have no place yet. */
export function withInset(layout: Layout, all: readonly string[]): Layout {
  const [only] = layout.regions
  const inset = presetLayout('pictureInPicture', layout, all).regions[1]
  if (!only || !inset || layout.regions.length >= limits.maxRegions) return layout
  const taken = sourceIds(only, all)
  const free = all.filter((id) => !taken.includes(id))
  const last = taken.slice(-1)
  const isAll = free.length === 0 && taken.length > 1
  const name = only.name === inset.name ? regionsOf.pictureInPicture[0] : inset.name
  const z = Math.min(limits.maxDepth, only.z + 1)
  return {
    ...layout,
    regions: [
      isAll ? { ...only, sources: taken.slice(0, -1) } : only,
      { ...inset, name, z, sources: isAll ? last : free },
    ],
  }
}

/** Without a region; the other keeps its place. */
export const withoutRegion = (layout: Layout, index: number): Layout => ({
  ...layout,
  regions: layout.regions.filter((_, at) => at !== index),
})

/**
 * With a recording put into a region, at its end, or taken out of it. Nobody is put into two
 * regions: a list elsewhere loses it.
 */
export function withSource(
  layout: Layout,
  index: number,
  id: string,
  isIn: boolean,
  all: readonly string[],
): Layout {
  const regions = layout.regions.map((region, at): Region => {
    if (at !== index && (region.sources === '*' || !isIn)) return region
    const others = sourceIds(region, all).filter((each) => each !== id)
    return { ...region, sources: at === index && isIn ? [...others, id] : others }
  })
  return { ...layout, regions }
}

/** With a recording moved in the order of its region by so many places. */
export function withOrder(layout: Layout, index: number, id: string, by: number): Layout {
  const region = layout.regions[index]
  if (!region || region.sources === '*') return layout
  const from = region.sources.indexOf(id)
  const to = Math.min(Math.max(from + by, 0), region.sources.length - 1)
  if (from === -1) return layout
  const sources = region.sources.toSpliced(from, 1).toSpliced(to, 0, id)
  return withRegion(layout, index, { sources })
}

/** Every recording in the picture, once. */
export const shownIds = (layout: Layout, all: readonly string[]): string[] => [
  ...new Set(layout.regions.flatMap((region) => sourceIds(region, all))),
]
