'use client'

import { useFormatter } from 'next-intl'
import { useRef } from 'react'
import { rows } from './layout'
import type { Playhead } from './playhead'
import { useDrawnPlayhead } from './use-drawn-playhead'
import type { Scale } from './view'

const labelWidth = 62
const outOfSight = -labelWidth

type LineProps = {
  playhead: Playhead
  scale: Scale
  height: number
  /** It played on beyond the right edge. */
  onOut: (at: number) => void
}

/** The playhead over the lanes, with its time. */
export function PlayheadLine({ playhead, scale, height, onOut }: LineProps) {
  const format = useFormatter()
  const group = useRef<SVGGElement>(null)
  const label = useRef<SVGTextElement>(null)
  const flag = useRef<SVGGElement>(null)
  useDrawnPlayhead(playhead, scale, ({ at, x, isBeyond }) => {
    group.current?.setAttribute('transform', `translate(${x?.toFixed(1) ?? outOfSight})`)
    // The time stays whole at the edges.
    const middle = Math.min(scale.width - labelWidth / 2, Math.max(labelWidth / 2, x ?? 0))
    flag.current?.setAttribute('transform', `translate(${(middle - (x ?? 0)).toFixed(1)})`)
    const text = at === null ? '' : format.dateTime(at, 'seconds')
    if (label.current && label.current.textContent !== text) label.current.textContent = text
    if (at !== null && isBeyond && playhead.playback?.state().playing) onOut(at)
  })
  return (
    <g ref={group} data-playhead>
      <path d={`M0 ${rows.axis}V${height}`} stroke="var(--accent)" strokeWidth={1.5} />
      <g ref={flag}>
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
    </g>
  )
}
