'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import type { Story } from '@/lib/contract/story/story'
import type { Playhead } from './playhead'
import { StripDrawing } from './strip-drawing'
import { useDayHead } from './use-days'
import { useDrawnPlayhead } from './use-drawn-playhead'
import { useWidth } from './use-width'
import { timeAt, type View } from './view'

const height = 44
const stepMs = 10_000

type PhoneStripProps = {
  story: Story
  whole: View
  now: number
  playhead: Playhead
  /** Somebody chose a moment. */
  onGo: (at: number) => void
  onEnter: () => void
}

/** The whole session above the people, where a phone has no chart: touch it to go to a moment. */
export function PhoneStrip({ story, whole, now, playhead, onGo, onEnter }: PhoneStripProps) {
  const t = useTranslations('story')
  const format = useFormatter()
  const headOf = useDayHead()
  const frame = useRef<HTMLDivElement>(null)
  const slider = useRef<SVGSVGElement>(null)
  const width = useWidth(frame)
  const scale = useMemo(() => ({ view: whole, width }), [whole, width])
  useDrawnPlayhead(playhead, scale, ({ at }) => {
    const moment = at ?? whole.from
    slider.current?.setAttribute('aria-valuenow', `${Math.round((moment - whole.from) / 1000)}`)
    slider.current?.setAttribute('aria-valuetext', format.dateTime(moment, 'seconds'))
  })

  function follow(event: PointerEvent<SVGSVGElement>) {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    onGo(Math.min(whole.to, Math.max(whole.from, timeAt(scale, x))))
  }
  function onKeyDown(event: KeyboardEvent) {
    const at = playhead.at() ?? whole.from
    const by = { ArrowLeft: -stepMs, ArrowRight: stepMs }[event.key]
    if (by !== undefined) onGo(Math.min(whole.to, Math.max(whole.from, at + by)))
    else if (event.key === 'Enter') onEnter()
    else return
    event.preventDefault()
  }

  const edge = (at: number) =>
    `${headOf(at).day.replace(/ \d{4}$/, '')} ${format.dateTime(at, 'clock')}`
  return (
    <div ref={frame} className="pb-3">
      <svg
        ref={slider}
        width={width}
        height={height}
        role="slider"
        tabIndex={0}
        aria-label={t('moment')}
        aria-valuemin={0}
        aria-valuemax={Math.round((whole.to - whole.from) / 1000)}
        aria-valuenow={0}
        className="block"
        style={{ touchAction: 'pan-y', cursor: 'pointer' }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          follow(event)
        }}
        onPointerMove={(event) => event.buttons === 1 && follow(event)}
        onKeyDown={onKeyDown}
      >
        {width > 0 && <StripDrawing {...{ story, scale, height, now, playhead }} />}
      </svg>
      <p className="flex justify-between text-11 text-faint tabular">
        <span>{edge(whole.from)}</span>
        <span>{story.live ? t('goesOn') : format.dateTime(whole.to, 'clock')}</span>
      </p>
    </div>
  )
}
