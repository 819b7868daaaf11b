'use client'

import { useFormatter } from 'next-intl'
import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import { rows } from './layout'
import type { Playhead } from './playhead'
import { xOf, type Scale } from './view'

const labelWidth = 62

type LineProps = {
  playhead: Playhead
  scale: Scale
  height: number
  /** It played on beyond the right edge. */
  onOut: (at: number) => void
}

/**
 * The playhead over the lanes. It is moved by hand at most once a frame, so that nothing else of the
 * chart is drawn anew while something plays.
 */
export function PlayheadLine({ playhead, scale, height, onOut }: LineProps) {
  const format = useFormatter()
  const group = useRef<SVGGElement>(null)
  const label = useRef<SVGTextElement>(null)
  const out = useEffectEvent(onOut)
  const clock = useEffectEvent((at: number) => format.dateTime(at, 'seconds'))
  useLayoutEffect(() => {
    let frame = 0
    function draw() {
      frame = 0
      const at = playhead.at()
      const x = at === null ? -1 : xOf(scale, at)
      const isSeen = x >= 0 && x <= scale.width
      group.current?.setAttribute('transform', `translate(${isSeen ? x.toFixed(1) : -labelWidth})`)
      const text = at === null ? '' : clock(at)
      if (label.current && label.current.textContent !== text) label.current.textContent = text
      if (at !== null && x > scale.width && playhead.playback?.state().playing) out(at)
    }
    const ask = () => void (frame ||= requestAnimationFrame(draw))
    draw()
    const unsubscribe = playhead.subscribe(ask)
    return () => {
      unsubscribe()
      cancelAnimationFrame(frame)
    }
  }, [playhead, scale])
  return (
    <g ref={group} data-playhead>
      <path d={`M0 ${rows.axis}V${height}`} stroke="var(--accent)" strokeWidth={1.5} />
      <rect
        x={-labelWidth / 2}
        y={1}
        width={labelWidth}
        height={20}
        rx={3}
        fill="var(--accent-fill)"
      />
      <text
        ref={label}
        y={15}
        textAnchor="middle"
        fontSize={11}
        fontWeight={640}
        fill="var(--accent-on)"
      />
    </g>
  )
}
