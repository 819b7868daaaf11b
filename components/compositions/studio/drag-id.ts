import { handles, type Handle } from '@/lib/contract/studio/drag'

/** What is dragged, as an id: a region, or one of its handles. */
export const dragId = (index: number, handle: Handle) => `${index}:${handle}`

/** The region and handle of an id; null for a strange one. */
export function readDragId(id: string): { index: number; handle: Handle } | null {
  const [index, name] = id.split(':')
  const handle = handles.find((each) => each === name)
  return handle ? { index: Number(index), handle } : null
}
