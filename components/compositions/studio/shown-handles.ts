import type { Handle } from '@/lib/contract/studio/drag'

/** Each handle is a target of 24 pixels; between two there is room to press the region itself. */
const roomForTwo = 80
const roomForThree = 128

const corners: readonly Handle[] = ['topLeft', 'topRight', 'bottomRight', 'bottomLeft']

/** The handles that have room on a region of this many pixels of the screen; below, the numbers do. */
export function shownHandles(width: number, height: number): readonly Handle[] {
  const across: Handle[] = width >= roomForThree ? ['top', 'bottom'] : []
  const down: Handle[] = height >= roomForThree ? ['left', 'right'] : []
  if (width < roomForTwo || height < roomForTwo) return []
  return [...corners, ...across, ...down]
}
