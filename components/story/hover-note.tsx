'use client'

import { useFormatter } from 'next-intl'
import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import type { Story } from '@/lib/contract/story/story'
import { hitKey, isEmpty, type Hit } from './hit'
import { HitLines } from './hit-lines'

const noteWidth = 320
const gapPx = 14

type HoverNoteProps = {
  story: Story
  /** The chart under the pointer. */
  svg: RefObject<SVGSVGElement | null>
  hitAt: (x: number, y: number) => Hit
}

type Shown = { hit: Hit; x: number; y: number }

/** Details of what is under the pointer. Keyboard users get `PinNote` below the chart. */
export function HoverNote({ story, svg, hitAt }: HoverNoteProps) {
  const format = useFormatter()
  const [shown, setShown] = useState<Shown | null>(null)
  const move = useEffectEvent((event: PointerEvent) => {
    const { left, top } = svg.current?.getBoundingClientRect() ?? { left: 0, top: 0 }
    const [x, y] = [event.clientX - left, event.clientY - top]
    const hit = event.buttons === 0 && event.pointerType !== 'touch' ? hitAt(x, y) : null
    setShown((before) => {
      if (!hit || isEmpty(hit)) return null
      return before && hitKey(before.hit) === hitKey(hit) ? before : { hit, x, y }
    })
  })
  useEffect(() => {
    const chart = svg.current
    const leave = () => setShown(null)
    const listener = (event: PointerEvent) => move(event)
    chart?.addEventListener('pointermove', listener)
    chart?.addEventListener('pointerleave', leave)
    return () => {
      chart?.removeEventListener('pointermove', listener)
      chart?.removeEventListener('pointerleave', leave)
    }
  }, [svg])
  if (!shown) return null
  const { hit, x, y } = shown
  const width = svg.current?.clientWidth ?? 0
  return (
    <div
      className="pointer-events-none absolute z-40 rounded-5 bg-raised px-3 py-2 text-12 tabular shadow-float"
      style={{
        top: y + gapPx,
        left: Math.max(0, Math.min(x, width - noteWidth)),
        maxWidth: noteWidth,
      }}
      data-hover-note
    >
      {hit.pins.length > 0 && <p className="text-faint">{format.dateTime(hit.at, 'seconds')}</p>}
      <HitLines story={story} hit={hit} />
    </div>
  )
}
