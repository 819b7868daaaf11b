'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useId, useMemo, useRef, type KeyboardEvent } from 'react'
import { clockTime } from '@/components/ui/duration'
import { peopleOverTime } from '@/lib/contract/story/lanes'
import { grouped } from '@/lib/contract/story/grouped'
import type { Story, StoryBand, StoryLane, StoryPin } from '@/lib/contract/story/story'
import { Backdrop } from './backdrop'
import { Films } from './films'
import { hitOf, type Hit } from './hit'
import { HoverNote } from './hover-note'
import { Lane, Pins } from './lane'
import { filmsOf, filmsTop, laneHeight, lanesTopOf, roomTop, rows } from './layout'
import { FilmNames, Names } from './names'
import { OverviewStrip, viewAfter } from './overview-strip'
import { pinGroups } from './pin-groups'
import type { Playhead } from './playhead'
import { PlayheadLine } from './playhead-line'
import { useDayHead } from './use-days'
import { usePlot } from './use-plot'
import { useWidth } from './use-width'
import { moved, type View } from './view'

const namesWidth = 172
const noPins: StoryPin[] = []
const noBands: StoryBand[] = []

type ChartProps = {
  story: Story
  lanes: StoryLane[]
  whole: View
  view: View
  now: number
  playhead: Playhead
  onView: (view: View) => void
  onHit: (hit: Hit) => void
  /** To the next or the previous sentence; plays the one at the playhead. */
  onStep: (by: 1 | -1) => void
  onEnter: () => void
}

/** The session on one time axis: presence and acts. */
export function StoryChart({ story, lanes, whole, view, now, playhead, ...on }: ChartProps) {
  const t = useTranslations('story')
  const format = useFormatter()
  const headOf = useDayHead()
  const keysId = useId()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const scale = useMemo(() => ({ view, width }), [view, width])
  const { pinsOf, bansOf } = useMemo(
    () => ({
      pinsOf: grouped(story.pins, ({ laneId }) => laneId),
      bansOf: grouped(story.bands, ({ laneId }) => laneId),
    }),
    [story],
  )
  const films = filmsOf(story)
  const maxCount = useMemo(
    () => Math.max(0, ...peopleOverTime(story.lanes).map(({ count }) => count)),
    [story],
  )
  const lanesTop = lanesTopOf(story)
  const height = lanesTop + lanes.length * laneHeight

  function hitAt(x: number, y: number): Hit {
    const lane = lanes[Math.floor((y - lanesTop) / laneHeight)] ?? null
    const film = films[Math.floor((y - filmsTop) / laneHeight)] ?? null
    const key = lane?.id ?? null
    const ofRoom = lane !== null || (y >= roomTop && y < filmsTop)
    const pins = (ofRoom && pinsOf.get(key)) || noPins
    return hitOf({ lane, film, pins, bands: (ofRoom && bansOf.get(key)) || noBands }, scale, x)
  }

  const plot = usePlot({
    scale,
    whole,
    onView: on.onView,
    onPress: (x, y) => on.onHit(hitAt(x, y)),
  })

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = viewAfter(event.key, view, whole, playhead.at())
    if (next) on.onView(next)
    else if (event.key === 'ArrowDown') on.onStep(1)
    else if (event.key === 'ArrowUp') on.onStep(-1)
    else if (event.key === 'Enter') on.onEnter()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const { day, zone } = headOf(view.from)
  const clock = (at: number) => format.dateTime(at, 'clock')
  return (
    <div className="flex items-start" data-story-chart>
      <div className="flex-none text-12 text-muted" style={{ width: namesWidth }}>
        <p className="flex justify-between pr-2 tabular" style={{ height: 38 }}>
          <span className="truncate">
            {t('shownText', { from: clock(whole.from), to: clock(whole.to) })}
          </span>
          <span className="text-11 text-faint">{clockTime(whole.to - whole.from)}</span>
        </p>
        <p className="truncate" style={{ height: rows.axis }} title={`${day}, ${zone}`}>
          {day}
        </p>
        <p className="flex justify-between pr-2" style={{ height: rows.people, paddingTop: 12 }}>
          {t('people')}
          <span className="text-11 text-faint tabular">0–{maxCount}</span>
        </p>
        <p style={{ height: rows.room, paddingTop: 6 }}>{t('room')}</p>
        <FilmNames films={films} />
        <Names lanes={lanes} />
      </div>
      <div ref={frame} className="min-w-0 flex-1">
        <div style={{ height: 38 }}>
          {width > 0 && (
            <OverviewStrip {...{ story, whole, view, width, now, playhead }} onView={on.onView} />
          )}
        </div>
        <div
          role="group"
          aria-label={t('chart')}
          aria-describedby={keysId}
          tabIndex={0}
          onKeyDown={onKeyDown}
          className="relative"
        >
          <svg
            {...plot}
            width={width}
            height={height}
            aria-hidden="true"
            className="block"
            style={{ touchAction: 'pan-y', cursor: 'crosshair' }}
          >
            <defs>
              <pattern
                id="not-listening"
                width="6"
                height="6"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
              >
                <path d="M0 0V6" stroke="var(--line-strong)" />
              </pattern>
            </defs>
            {width > 0 && (
              <>
                <Backdrop {...{ story, scale, now, height }} />
                <Films {...{ films, scale, now }} />
                {lanes.map((lane, index) => (
                  <Lane
                    key={lane.id}
                    lane={lane}
                    pins={pinsOf.get(lane.id) ?? noPins}
                    bans={bansOf.get(lane.id) ?? noBands}
                    scale={scale}
                    now={now}
                    y={lanesTop + index * laneHeight}
                  />
                ))}
                <Pins
                  groups={pinGroups(pinsOf.get(null) ?? noPins, scale)}
                  middle={filmsTop - rows.room / 2}
                />
                <PlayheadLine
                  {...{ playhead, scale, height }}
                  onOut={(at) => on.onView(moved(view, whole, at - view.from))}
                />
              </>
            )}
          </svg>
          <HoverNote story={story} svg={plot.ref} hitAt={hitAt} />
        </div>
        <p id={keysId} className="pt-1 text-11 text-faint">
          {t('keys')}
        </p>
      </div>
    </div>
  )
}
