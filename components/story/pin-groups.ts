import type { StoryPin } from '@/lib/contract/story/story'
import { xOf, type Scale } from './view'

/** Pins nearer than this become one, px. */
const apartPx = 16

export type PinGroup = { x: number; pins: StoryPin[]; failed: boolean }

/** The visible pins of a lane, which are sorted, in groups. */
export function pinGroups(pins: readonly StoryPin[], scale: Scale): PinGroup[] {
  const groups: PinGroup[] = []
  for (const pin of pins) {
    const x = xOf(scale, pin.at)
    if (x < -apartPx || x > scale.width + apartPx) continue
    const last = groups.at(-1)
    if (last && x - last.x < apartPx) {
      last.pins.push(pin)
      last.failed ||= pin.failed
    } else groups.push({ x, pins: [pin], failed: pin.failed })
  }
  return groups
}
