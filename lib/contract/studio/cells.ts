import type { Frame, Region, Size } from './layout'

/** Columns and rows of a region; with fewer cells than pictures, the last have no place. */
export type Grid = { columns: number; rows: number }

/**
 * How a region is divided for so many pictures: so that most of them are seen, and those largest, at
 * 16:9 each. How Telnyx itself arranges them within `max_columns` and `max_rows` is not documented,
 * so this is a guess.
 */
export function gridOf(
  count: number,
  { width, height }: Size,
  { columns: maxColumns, rows: maxRows }: Pick<Region, 'columns' | 'rows'>,
): Grid {
  const wanted = Math.max(1, count)
  const most = Math.min(wanted, maxColumns ?? wanted)
  const candidates = Array.from({ length: most }, (_, index) => {
    const columns = index + 1
    const rows = Math.max(1, Math.min(Math.ceil(wanted / columns), maxRows ?? wanted))
    const seen = Math.min(wanted, columns * rows)
    return { columns, rows, seen, scale: Math.min(width / columns / 16, height / rows / 9) }
  })
  const [best] = candidates.sort((a, b) => b.seen - a.seen || b.scale - a.scale)
  return { columns: best?.columns ?? 1, rows: best?.rows ?? 1 }
}

/** The cell of a picture by its place in the order, row by row; null beyond the last. */
export function cellOf(index: number, { columns, rows }: Grid, frame: Frame): Frame | null {
  if (index >= columns * rows) return null
  const width = frame.width / columns
  const height = frame.height / rows
  return {
    x: frame.x + (index % columns) * width,
    y: frame.y + Math.floor(index / columns) * height,
    width,
    height,
  }
}

/** Where a frame is drawn on a canvas of any size, as parts of it. */
export function drawnAt({ x, y, width, height }: Frame, canvas: Size) {
  const percent = (pixels: number, whole: number) => `${(pixels / whole) * 100}%`
  return {
    left: percent(x, canvas.width),
    top: percent(y, canvas.height),
    width: percent(width, canvas.width),
    height: percent(height, canvas.height),
  }
}
