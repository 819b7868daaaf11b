import { useEffectEvent, useLayoutEffect } from 'react'
import type { Playhead } from './playhead'
import { xOf, type Scale } from './view'

/** Where a playhead is drawn, px; null where it is out of sight. */
export type DrawnAt = { at: number | null; x: number | null; isBeyond: boolean }

/**
 * Draws the playhead by hand, at most once a frame, so that nothing else is drawn anew while
 * something plays.
 */
export function useDrawnPlayhead(
  playhead: Playhead,
  { view, width }: Scale,
  draw: (where: DrawnAt) => void,
): void {
  const put = useEffectEvent(() => {
    const at = playhead.at()
    const x = at === null ? -1 : xOf({ view, width }, at)
    draw({ at, x: x >= 0 && x <= width ? x : null, isBeyond: x > width })
  })
  const { from, to } = view
  useLayoutEffect(() => {
    let frame = 0
    const ask = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        put()
      })
    }
    put()
    const unsubscribe = playhead.subscribe(ask)
    return () => {
      unsubscribe()
      cancelAnimationFrame(frame)
    }
  }, [playhead, from, to, width])
}
