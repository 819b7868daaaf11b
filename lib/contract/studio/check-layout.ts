import { limits, type Layout, type Region, type Size } from './layout'

/** Why a field cannot be sent, as a key of the messages. */
type LayoutFaultKey =
  | 'whole'
  | 'side'
  | 'area'
  | 'even'
  | 'outside'
  | 'beyondRight'
  | 'beyondBottom'
  | 'depth'
  | 'cells'
  | 'emptyRegion'
  | 'noPlace'
  | 'strange'

/** `width`, `height`, `0.x` of a region, or `0.sources`. */
export type LayoutFault = {
  field: string
  key: LayoutFaultKey
  values: Readonly<Record<string, number>>
}

const fault = (field: string, key: LayoutFaultKey, values = {}): LayoutFault => ({
  field,
  key,
  values,
})

/**
 * Everything that Telnyx would refuse, or that would give no picture; empty when it can be sent.
 *
 * @param ready the session's finished video recordings, which alone can be composed
 */
export function checkLayout(layout: Layout, ready: readonly string[]): LayoutFault[] {
  const regions = layout.regions.flatMap((region, index) => [
    ...checkFrame(region, index, layout),
    ...checkDepthAndCells(region, index),
    ...checkSources(region, index, ready),
  ])
  return [...checkCanvas(layout), ...regions]
}

function checkSide(field: string, value: number): LayoutFault[] {
  const { minSide: least, maxSide: most } = limits
  if (!Number.isInteger(value)) return [fault(field, 'whole')]
  return value < least || value > most ? [fault(field, 'side', { least, most })] : []
}

/** H.264 codes colours in pairs of pixels, so that the picture cannot have an odd side. */
function checkCanvas({ width, height }: Size): LayoutFault[] {
  const sides = [...checkSide('width', width), ...checkSide('height', height)]
  if (sides.length > 0) return sides
  const odd = [
    ...(width % 2 === 1 ? [fault('width', 'even')] : []),
    ...(height % 2 === 1 ? [fault('height', 'even')] : []),
  ]
  if (odd.length > 0 || width * height <= limits.maxArea) return odd
  return [fault('height', 'area', { most: Math.floor(limits.maxArea / width) })]
}

function checkFrame(region: Region, index: number, canvas: Size): LayoutFault[] {
  const found = [
    ...(['x', 'y'] as const).flatMap((side) => checkPlace(`${index}.${side}`, region[side])),
    ...checkSide(`${index}.width`, region.width),
    ...checkSide(`${index}.height`, region.height),
  ]
  if (found.length > 0) return found
  const right = region.x + region.width - canvas.width
  const bottom = region.y + region.height - canvas.height
  return [
    ...(right > 0 ? [fault(`${index}.width`, 'beyondRight', { by: right })] : []),
    ...(bottom > 0 ? [fault(`${index}.height`, 'beyondBottom', { by: bottom })] : []),
  ]
}

function checkPlace(field: string, value: number): LayoutFault[] {
  if (!Number.isInteger(value)) return [fault(field, 'whole')]
  return value < 0 ? [fault(field, 'outside')] : []
}

function checkDepthAndCells({ z, columns, rows }: Region, index: number): LayoutFault[] {
  const { maxDepth, maxCells } = limits
  const depth = Number.isInteger(z) && Math.abs(z) <= maxDepth
  const cells = ([name, value]: [string, number | null]) =>
    value === null || (Number.isInteger(value) && value >= 1 && value <= maxCells)
      ? []
      : [fault(`${index}.${name}`, 'cells', { most: maxCells })]
  return [
    ...(depth ? [] : [fault(`${index}.z`, 'depth', { most: maxDepth })]),
    ...cells(['columns', columns]),
    ...cells(['rows', rows]),
  ]
}

function checkSources({ sources, ...region }: Region, index: number, ready: readonly string[]) {
  const field = `${index}.sources`
  if (sources === '*') return []
  if (sources.length === 0) return [fault(field, 'emptyRegion')]
  const strange = sources.filter((id) => !ready.includes(id)).length
  if (strange > 0) return [fault(field, 'strange', { count: strange })]
  const cells = (region.columns ?? Infinity) * (region.rows ?? Infinity)
  const left = sources.length - cells
  return left > 0 ? [fault(field, 'noPlace', { count: left, cells })] : []
}
