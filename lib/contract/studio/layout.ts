export type Size = { width: number; height: number }

/** Where something stands on the canvas, in pixels from its top left corner. */
export type Frame = Size & { x: number; y: number }

/** A region of the picture. Its numbers are NaN while what was typed is no whole number. */
export type Region = Frame & {
  /** Its key in `video_layout`. */
  name: string
  z: number
  /** The most columns and rows; null for as many as are needed. */
  columns: number | null
  rows: number | null
  /** Ids of video recordings in their order, or `*` for all of the session. */
  sources: '*' | readonly string[]
}

/** How a film is to look and sound. */
export type Layout = Size & { regions: readonly Region[]; sound: boolean }

/**
 * Telnyx's bounds of a request: pixels of a side and of the whole picture, the order in depth, cells
 * of a region a way, and regions.
 */
export const limits = {
  minSide: 16,
  maxSide: 1280,
  maxArea: 1280 * 720,
  maxDepth: 99,
  maxCells: 1000,
  maxRegions: 2,
  maxName: 100,
} as const

/** Without the fraction and the odd pixel: H.264 codes colours in pairs of pixels. */
export const even = (pixels: number) => Math.floor(pixels / 2) * 2

/** The layout with some of a region's values changed. */
export function withRegion(layout: Layout, index: number, change: Partial<Region>): Layout {
  const regions = layout.regions.map((region, at) =>
    at === index ? { ...region, ...change } : region,
  )
  return { ...layout, regions }
}

/** The ids of a region's recordings, with `*` resolved to all of them. */
export function sourceIds({ sources }: Pick<Region, 'sources'>, all: readonly string[]) {
  return sources === '*' ? all : sources
}
