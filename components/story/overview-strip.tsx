'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import type { Story } from '@/lib/contract/story/story'
import type { Playhead } from './playhead'
import { StripDrawing } from './strip-drawing'
import { moved, timeAt, within, xOf, zoomed, type View } from './view'

const height = 30
/** Within this distance of a view's edge, px, the edge is dragged. */
const edgePx = 8

type StripProps = {
  story: Story
  whole: View
  view: View
  width: number
  now: number
  playhead: Playhead
  onView: (view: View) => void
}

type Drag = { kind: 'move' | 'from' | 'to' | 'new'; at: number; view: View }

/** The whole session in small, with the visible part: drag it or its edges, or draw a new one. */
export function OverviewStrip({ story, whole, view, width, now, playhead, onView }: StripProps) {
  const t = useTranslations('story')
  const format = useFormatter()
  const drag = useRef<Drag | null>(null)
  const scale = { view: whole, width }
  const [left, right] = [xOf(scale, view.from), xOf(scale, view.to)]

  function place(event: PointerEvent<SVGSVGElement>): number {
    return event.clientX - event.currentTarget.getBoundingClientRect().left
  }

  function begin(event: PointerEvent<SVGSVGElement>) {
    const x = place(event)
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { kind: kindAt(x, left, right, width), at: timeAt(scale, x), view }
  }

  function go(event: PointerEvent<SVGSVGElement>) {
    const start = drag.current
    if (!start) return
    const at = timeAt(scale, place(event))
    if (start.kind === 'move') return onView(moved(start.view, whole, at - start.at))
    const fixed = { move: at, from: start.view.to, to: start.view.from, new: start.at }[start.kind]
    onView(within({ from: Math.min(at, fixed), to: Math.max(at, fixed) }, whole))
  }

  function onKeyDown(event: KeyboardEvent) {
    const next = viewAfter(event.key, view, whole, playhead.at())
    if (!next) return
    event.preventDefault()
    onView(next)
  }

  const clock = (at: number) => format.dateTime(at, 'seconds')
  return (
    <svg
      width={width}
      height={height}
      role="slider"
      tabIndex={0}
      aria-label={t('shown')}
      aria-valuemin={0}
      aria-valuemax={Math.round((whole.to - whole.from) / 1000)}
      aria-valuenow={Math.round((view.from - whole.from) / 1000)}
      aria-valuetext={t('shownText', { from: clock(view.from), to: clock(view.to) })}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={() => (drag.current = null)}
      onPointerCancel={() => (drag.current = null)}
      onKeyDown={onKeyDown}
      style={{ touchAction: 'none', cursor: 'ew-resize' }}
    >
      <StripDrawing {...{ story, scale, height, now, playhead }} />
      <rect
        x={left}
        width={Math.max(2, right - left)}
        height={height}
        fill="var(--accent)"
        fillOpacity={0.12}
      />
      <path
        d={`M${left + 1} 0V${height}M${right - 1} 0V${height}`}
        stroke="var(--accent)"
        strokeWidth={2}
      />
    </svg>
  )
}

function kindAt(x: number, left: number, right: number, width: number): Drag['kind'] {
  if (right - left >= width - 1) return 'new'
  if (Math.abs(x - left) <= edgePx) return 'from'
  if (Math.abs(x - right) <= edgePx) return 'to'
  return x > left && x < right ? 'move' : 'new'
}

/** The view after a key, or null for other keys; the playhead stays in place while it is in sight. */
export function viewAfter(key: string, view: View, whole: View, at: number | null): View | null {
  const isSeen = at !== null && at >= view.from && at <= view.to
  const middle = isSeen ? at : (view.from + view.to) / 2
  const step = (view.to - view.from) / 5
  if (key === 'ArrowLeft') return moved(view, whole, -step)
  if (key === 'ArrowRight') return moved(view, whole, step)
  if (key === '+' || key === '=') return zoomed(view, whole, 0.5, middle)
  if (key === '-' || key === '_') return zoomed(view, whole, 2, middle)
  return key === 'Home' ? whole : null
}
