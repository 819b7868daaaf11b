'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { useMemo, useRef } from 'react'
import { clockTime } from '@/components/ui/duration'
import { PersonName } from '@/components/ui/person-name'
import { grouped } from '@/lib/contract/story/grouped'
import { personPath } from '@/lib/contract/routes'
import type { Story, StoryLane } from '@/lib/contract/story/story'
import { Lane } from './lane'
import { laneHeight } from './layout'
import type { Playhead } from './playhead'
import { useDrawnPlayhead } from './use-drawn-playhead'
import { useWidth } from './use-width'
import type { View } from './view'

const outOfSight = -9
const atPlayhead = { transform: 'translateX(var(--playhead))' }

type PhoneLanesProps = {
  story: Story
  lanes: StoryLane[]
  whole: View
  now: number
  playhead: Playhead
}

/** Each person with a small axis of the whole session, since a phone has no chart to pan. */
export function PhoneLanes({ story, lanes, whole, now, playhead }: PhoneLanesProps) {
  const t = useTranslations('story')
  const format = useFormatter()
  const list = useRef<HTMLDivElement>(null)
  const width = useWidth(list)
  const pinsOf = useMemo(() => grouped(story.pins, ({ laneId }) => laneId), [story])
  const bansOf = useMemo(() => grouped(story.bands, ({ laneId }) => laneId), [story])
  const scale = { view: whole, width }
  useDrawnPlayhead(playhead, scale, ({ x }) =>
    list.current?.style.setProperty('--playhead', `${x?.toFixed(1) ?? outOfSight}px`),
  )
  const clock = (at: number) => format.dateTime(at, 'clock')
  return (
    <div ref={list}>
      <ul aria-label={t('people')}>
        {lanes.map((lane) => {
          const { id, name, joins, insideMs, reconnects } = lane
          const [first, last] = [joins[0], joins.at(-1)]
          return (
            <li key={id} className="border-b border-line py-2">
              <Link
                href={personPath(id)}
                prefetch={false}
                className="flex items-center justify-between gap-2"
              >
                <PersonName name={name} id={id} />
                <span className="text-muted tabular">{clockTime(insideMs)}</span>
              </Link>
              <p className="text-12 text-muted tabular">
                {first && clock(first.from)} –{' '}
                {last && (last.to === null ? t('inside') : clock(last.to))}
                {reconnects > 0 && t('droppedTimes', { count: reconnects })}
              </p>
              <svg width={width} height={laneHeight} aria-hidden="true" className="block">
                <Lane
                  lane={lane}
                  pins={pinsOf.get(id) ?? []}
                  bans={bansOf.get(id) ?? []}
                  {...{ scale, now }}
                  y={0}
                />
                <path
                  d={`M0 0V${laneHeight}`}
                  stroke="var(--accent)"
                  strokeWidth={1.5}
                  style={atPlayhead}
                />
              </svg>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
