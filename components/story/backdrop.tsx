'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { Story, StoryBand, StorySpan } from '@/lib/contract/story/story'
import { peopleOverTime, type StoryStep } from '@/lib/contract/story/lanes'
import { rows } from './layout'
import { ticksIn, xOf, type Scale } from './view'
import { useOffset } from './use-days'

const dayWords = { weekday: 'short', day: 'numeric', month: 'short' } as const

type BackdropProps = { story: Story; scale: Scale; now: number; height: number }

/** Everything behind and above the lanes: the axis, people at once, modes, and unrecorded parts. */
export function Backdrop({ story, scale, now, height }: BackdropProps) {
  const t = useTranslations('story')
  const modes = story.bands.filter(({ laneId }) => laneId === null)
  return (
    <>
      <Spans spans={story.notListening} scale={scale} height={height} fill="url(#not-listening)" />
      {modes.map((band) => (
        <Mode key={band.id} band={band} scale={scale} now={now} height={height} />
      ))}
      <Spans
        spans={story.unrecorded}
        scale={scale}
        height={height}
        fill="url(#not-listening)"
        label={t('notRecorded')}
      />
      <Axis scale={scale} height={height} />
      <People story={story} scale={scale} now={now} />
    </>
  )
}

function Axis({ scale, height }: { scale: Scale; height: number }) {
  const format = useFormatter()
  const offset = useOffset()
  return ticksIn(scale, offset(scale.view.from)).map(({ at, stepMs }) => {
    const x = xOf(scale, at)
    const isDay = (at + offset(at)) % 86_400_000 === 0
    const time = format.dateTime(at, stepMs < 60_000 ? 'seconds' : 'clock')
    return (
      <g key={at}>
        <path
          d={`M${x} ${rows.axis}V${height}`}
          stroke={isDay ? 'var(--line-strong)' : 'var(--line)'}
        />
        <text
          x={x}
          y={15}
          textAnchor={x < 40 ? 'start' : x > scale.width - 40 ? 'end' : 'middle'}
          fontSize={11}
          fill={isDay ? 'var(--muted)' : 'var(--faint)'}
        >
          {isDay ? `${format.dateTime(at, dayWords)} ${time}` : time}
        </text>
      </g>
    )
  })
}

/** The people in the room as steps, as a path from the left to the right edge. */
export function peoplePath(
  steps: readonly StoryStep[],
  maxCount: number,
  at: { scale: Scale; until: number; top: number; height: number },
): string {
  const bottom = at.top + at.height
  const y = (count: number) => bottom - (count / Math.max(1, maxCount)) * at.height
  const x = (moment: number) => Math.max(0, Math.min(at.scale.width, xOf(at.scale, moment)))
  const line = steps.map((step) => `H${x(step.at).toFixed(1)}V${y(step.count).toFixed(1)}`)
  return `M0 ${bottom}${line.join('')}H${x(at.until).toFixed(1)}V${bottom}z`
}

function People({ story, scale, now }: Pick<BackdropProps, 'story' | 'scale' | 'now'>) {
  const t = useTranslations('story')
  const steps = peopleOverTime(story.lanes)
  const maxCount = Math.max(0, ...steps.map(({ count }) => count))
  const peak = steps.find(({ count }) => count === maxCount)
  const d = peoplePath(steps, maxCount, {
    scale,
    until: story.live ? now : story.to,
    top: rows.axis + 16,
    height: rows.people - 16,
  })
  const x = peak ? xOf(scale, peak.at) : -1
  return (
    <>
      <path d={d} fill="var(--bg-chip)" stroke="var(--muted)" />
      {x >= 0 && x <= scale.width && (
        <text
          x={x}
          y={rows.axis + 12}
          fontSize={11}
          textAnchor={x > scale.width - 60 ? 'end' : 'start'}
          fill="var(--body)"
        >
          {t('peak', { count: maxCount })}
        </text>
      )}
    </>
  )
}

type ModeProps = { band: StoryBand; scale: Scale; now: number; height: number }

function Mode({ band: { kind, from, to }, scale, now, height }: ModeProps) {
  const t = useTranslations('story')
  const left = Math.max(-1, xOf(scale, from))
  const right = Math.min(scale.width + 1, xOf(scale, to ?? now))
  if (right < 0 || left > scale.width) return null
  const top = rows.axis + rows.people
  return (
    <g>
      <rect
        x={left}
        y={top}
        width={Math.max(2, right - left)}
        height={height - top}
        fill="var(--accent-tint)"
        fillOpacity={0.72}
      />
      <path d={`M${left} ${top}V${height}M${right} ${top}V${height}`} stroke="var(--accent)" />
      <text x={Math.max(0, left) + 6} y={top + 19} fontSize={11} fill="var(--accent)">
        {t('bands', { kind })}
      </text>
    </g>
  )
}

type SpansProps = {
  spans: StorySpan[]
  scale: Scale
  height: number
  fill: string
  label?: string
}

function Spans({ spans, scale, height, fill, label }: SpansProps) {
  const top = rows.axis + rows.people
  return spans.map(({ from, to }) => {
    const left = Math.max(0, xOf(scale, from))
    const right = Math.min(scale.width, xOf(scale, to))
    if (right <= left) return null
    return (
      <g key={from}>
        <rect x={left} y={top} width={right - left} height={height - top} fill={fill} />
        {label && right - left > 80 && (
          <text
            x={(left + right) / 2}
            y={top + 19}
            textAnchor="middle"
            fontSize={11}
            fill="var(--muted)"
          >
            {label}
          </text>
        )}
      </g>
    )
  })
}
