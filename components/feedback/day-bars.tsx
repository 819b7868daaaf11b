'use client'

import { useTimeZone, useTranslations } from 'next-intl'
import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { DayCounts } from '@/lib/contract/directory/rows'
import { toZonedDay } from '../data-table/span-days'
import { serverNow } from '../ui/clock'
import { useDayName } from '../ui/use-day-name'
import { barsOf, daysBack, type Bar, type Range } from './histogram-days'

/** The ends of a range of days as in the address; null if open. */
type Ends = { from: string | null; to: string | null }

type DayBarsProps = {
  counts: DayCounts
  asked: Ends
  onAsk: (ends: Ends) => void
  /** The title above the bars. */
  title: string
  /** The number of days per bar. */
  daysEach?: number
  className?: string
}

const heightPx = 60

/**
 * Counts per day or week as bars. Dragging narrows to a range of days; arrows move the range by a
 * bar, with Shift by a week or a month; Escape clears it.
 */
export function DayBars({ counts, asked, onAsk, title, daysEach = 1, className }: DayBarsProps) {
  const t = useTranslations('list')
  const zone = useTimeZone() ?? 'UTC'
  const dayName = useDayName()
  const [drawn, setDrawn] = useState<Range | null>(null)
  const bars = barsOf(daysBack(serverNow(), zone), counts, daysEach)
  const last = bars.length - 1
  const narrowed = rangeIn(asked, bars)
  const range = drawn ? ordered(drawn) : narrowed
  const inRange = bars.slice(range?.first ?? 0, (range?.last ?? last) + 1)
  const count = inRange.reduce((sum, bar) => sum + bar.count, 0)
  const largest = Math.max(1, ...bars.map((bar) => bar.count))

  function ask(to: Range | null) {
    const [begin, end] = [to && bars[to.first], to && bars[to.last]]
    onAsk({
      from: begin ? toZonedDay(begin.from, zone, false) : null,
      to: end ? toZonedDay(end.to, zone, true) : null,
    })
  }

  function press(event: KeyboardEvent) {
    const by = event.shiftKey ? (daysEach === 1 ? 7 : 4) : 1
    if (event.key === 'Escape' && range) ask(null)
    else if (event.key === 'ArrowLeft') move(-by)
    else if (event.key === 'ArrowRight') move(by)
    else return
    event.preventDefault()
  }

  function move(step: number) {
    const now = narrowed ?? { first: daysEach === 1 ? last - 6 : last, last }
    const first = Math.min(Math.max(0, now.first + step), last)
    ask({ first, last: Math.min(last, first + now.last - now.first) })
  }

  const at = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    const place = Math.floor(((clientX - left) / width) * bars.length)
    return Math.min(Math.max(0, place), last)
  }

  const daysOf = ({ from, to }: Bar) =>
    from === to ? dayName(from) : `${dayName(from)} – ${dayName(to)}`
  const words = ({ first, last: to }: Range) => ({
    from: dayName(bars[first]?.from ?? ''),
    to: dayName(bars[to]?.to ?? ''),
  })

  return (
    <figure className={className}>
      <figcaption className="flex justify-between pb-1 text-12">
        <span className="font-560 text-strong">{title}</span>
        <span role="status" className="text-muted tabular">
          {range && t('inDays', { ...words(range), count })}
        </span>
      </figcaption>
      <div
        role="slider"
        tabIndex={0}
        aria-label={t('range')}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={range?.first ?? 0}
        aria-valuetext={range ? `${words(range).from} – ${words(range).to}` : t('allDays')}
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setDrawn({ first: at(event), last: at(event) })
        }}
        onPointerMove={(event) => {
          if (drawn) setDrawn({ ...drawn, last: at(event) })
        }}
        onPointerUp={() => {
          if (drawn) ask(ordered(drawn))
          setDrawn(null)
        }}
        className="flex cursor-crosshair touch-none items-end gap-px border-b border-line-strong"
        style={{ height: heightPx }}
      >
        {bars.map((bar, index) => (
          <span
            key={bar.from}
            title={`${daysOf(bar)}: ${bar.count}`}
            className={isIn(index, range) ? 'flex-1 bg-bar' : 'flex-1 bg-bar-bg'}
            style={{ height: bar.count === 0 ? 0 : Math.max(2, (bar.count / largest) * heightPx) }}
          />
        ))}
      </div>
      <div aria-hidden className="flex justify-between pt-0.5 text-11 text-faint">
        {marked(bars, daysEach).map(({ to }) => (
          <span key={to}>{dayName(to)}</span>
        ))}
      </div>
    </figure>
  )
}

const ordered = ({ first, last }: Range): Range => ({
  first: Math.min(first, last),
  last: Math.max(first, last),
})

function isIn(index: number, range: Range | null): boolean {
  if (!range) return true
  const { first, last } = ordered(range)
  return index >= first && index <= last
}

/** The bars labelled with their day: one a month, or the first and the last. */
const marked = (bars: Bar[], daysEach: number) =>
  bars.filter((_, index) =>
    daysEach === 1 ? index % 30 === 29 : index === 0 || index === bars.length - 1,
  )

/** The bars within the range. */
function rangeIn({ from, to }: Ends, bars: Bar[]): Range | null {
  if (!from && !to) return null
  const first = from ? bars.findIndex((bar) => bar.to >= from.slice(0, 10)) : 0
  const last = to ? bars.findLastIndex((bar) => bar.from <= to.slice(0, 10)) : bars.length - 1
  return first === -1 || last === -1 ? null : { first, last }
}
