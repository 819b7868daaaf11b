'use client'

import { useMemo, useRef } from 'react'
import { peopleOverTime } from '@/lib/contract/story/lanes'
import type { Story, StoryPin } from '@/lib/contract/story/story'
import { peoplePath } from './backdrop'
import type { Playhead } from './playhead'
import { useDrawnPlayhead } from './use-drawn-playhead'
import { xOf, type Scale } from './view'

const tickHeight = 6

type StripProps = { story: Story; scale: Scale; height: number; now: number; playhead: Playhead }

/** The whole session in small: people at once, acts, and the playhead. */
export function StripDrawing({ story, scale, height, now, playhead }: StripProps) {
  const { lanes, pins, live, to } = story
  const steps = useMemo(() => peopleOverTime(lanes), [lanes])
  const maxCount = Math.max(0, ...steps.map(({ count }) => count))
  const until = live ? now : to
  const ticks = (failed: boolean) =>
    tickPath(
      pins.filter((pin) => pin.failed === failed),
      scale,
      height,
    )
  return (
    <>
      <path
        d={peoplePath(steps, maxCount, { scale, until, top: 2, height: height - 2 })}
        fill="var(--bar-bg)"
      />
      <path d={ticks(false)} stroke="var(--accent)" strokeWidth={2} />
      <path d={ticks(true)} stroke="var(--danger)" strokeWidth={2} />
      <Mark {...{ playhead, scale, height }} />
    </>
  )
}

function Mark({ playhead, scale, height }: Pick<StripProps, 'playhead' | 'scale' | 'height'>) {
  const line = useRef<SVGPathElement>(null)
  useDrawnPlayhead(playhead, scale, ({ x }) =>
    line.current?.setAttribute('transform', `translate(${x?.toFixed(1) ?? -9})`),
  )
  return <path ref={line} d={`M0 0V${height}`} stroke="var(--strong)" strokeWidth={2} />
}

/** Acts nearer than two pixels are one tick. */
function tickPath(pins: readonly StoryPin[], scale: Scale, height: number): string {
  const places = new Set(pins.map(({ at }) => Math.round(xOf(scale, at) / 2) * 2))
  return [...places].map((x) => `M${x} ${height - tickHeight}V${height}`).join('')
}
