'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTimeZone, useTranslations } from 'next-intl'
import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { dayCountsQuery } from '@/lib/client/mirror-list-query'
import type { MirrorList } from '@/lib/contract/lists/definition'
import { toZonedDay } from '../data-table/span-days'
import type { ListState } from '../data-table/use-list-params'
import { serverNow } from '../ui/clock'
import { barsOf, daysBack, type Range } from './histogram-days'

type HistogramProps = { definition: MirrorList; list: ListState }

const heightPx = 60

/**
 * How many there are a day; dragging over the days narrows the list to them, arrows move the range by a day and with
 * Shift by a week, Escape takes it off.
 */
export function Histogram({ definition, list }: HistogramProps) {
  const t = useTranslations('list')
  const zone = useTimeZone() ?? 'UTC'
  const dayName = useDayName()
  const { data } = useQuery(dayCountsQuery(definition, list.filters, zone))
  const [drawn, setDrawn] = useState<Range | null>(null)
  const days = daysBack(serverNow(), zone)
  const bars = barsOf(days, data ?? [])
  const asked = rangeIn(list, days)
  const range = drawn ?? asked
  const inRange = bars.slice(range?.first ?? 0, (range?.last ?? bars.length - 1) + 1)
  const count = inRange.reduce((sum, bar) => sum + bar.count, 0)
  const largest = Math.max(1, ...bars.map((bar) => bar.count))

  function ask(to: Range | null) {
    const from = to && days[to.first]
    const last = to && days[to.last]
    list.change({
      from: from ? toZonedDay(from, zone, false) : null,
      to: last ? toZonedDay(last, zone, true) : null,
    })
  }

  function press(event: KeyboardEvent) {
    const by = event.shiftKey ? 7 : 1
    if (event.key === 'Escape' && range) ask(null)
    else if (event.key === 'ArrowLeft') move(-by)
    else if (event.key === 'ArrowRight') move(by)
    else return
    event.preventDefault()
  }

  function move(step: number) {
    const now = asked ?? { first: days.length - 7, last: days.length - 1 }
    const first = Math.min(Math.max(0, now.first + step), days.length - 1)
    ask({ first, last: Math.min(days.length - 1, first + now.last - now.first) })
  }

  const at = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    const place = Math.floor(((clientX - left) / width) * days.length)
    return Math.min(Math.max(0, place), days.length - 1)
  }

  return (
    <figure className="px-gutter pb-3 phone:hidden">
      <figcaption className="flex justify-between pb-1 text-12">
        <span className="font-560 text-strong">{t('perDay')}</span>
        <span role="status" className="text-muted tabular">
          {range &&
            t('inDays', {
              from: dayName(days[range.first] ?? ''),
              to: dayName(days[range.last] ?? ''),
              count,
            })}
        </span>
      </figcaption>
      <div
        role="slider"
        tabIndex={0}
        aria-label={t('range')}
        aria-valuemin={0}
        aria-valuemax={days.length - 1}
        aria-valuenow={range?.first ?? 0}
        aria-valuetext={
          range
            ? `${dayName(days[range.first] ?? '')} – ${dayName(days[range.last] ?? '')}`
            : t('allDays')
        }
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
            key={bar.day}
            title={`${dayName(bar.day)}: ${bar.count}`}
            className={isIn(index, range) ? 'flex-1 bg-bar' : 'flex-1 bg-bar-bg'}
            style={{ height: bar.count === 0 ? 0 : Math.max(2, (bar.count / largest) * heightPx) }}
          />
        ))}
      </div>
      <div aria-hidden className="flex justify-between pt-0.5 text-11 text-faint">
        {days
          .filter((_, index) => index % 30 === 29)
          .map((day) => (
            <span key={day}>{dayName(day)}</span>
          ))}
      </div>
    </figure>
  )
}

/** `24 Nov`, for a day that is no instant. */
function useDayName(): (day: string) => string {
  const format = useFormatter()
  return (day) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    })
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

/** The days of the address among those shown. */
function rangeIn(list: ListState, days: string[]): Range | null {
  const { from, to } = list.params
  if (!from && !to) return null
  const first = from ? days.findIndex((day) => day >= from.slice(0, 10)) : 0
  const last = to ? days.findLastIndex((day) => day <= to.slice(0, 10)) : days.length - 1
  return first === -1 || last === -1 ? null : { first, last }
}
