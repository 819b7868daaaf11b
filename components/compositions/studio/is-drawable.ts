import type { Frame } from '@/lib/contract/studio/layout'

/** Whether a frame has numbers that can be drawn, though Telnyx may refuse them. */
export const isDrawable = ({ x, y, width, height }: Frame): boolean =>
  [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0
