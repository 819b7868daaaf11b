'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type PointerEvent } from 'react'
import { clockTime } from '../ui/duration'
import type { Playback, PlaybackState } from './playback'
import { gapsIn } from './timeline'
import { useMoment } from './use-moment'

/** A marker to jump to; `at` is ISO 8601. */
export type PlayerMark = { id: string; at: string; label: string }

type ScrubberProps = { playback: Playback; state: PlaybackState; marks: PlayerMark[] }

const share = (value: number, of: number) => (of > 0 ? `${(value / of) * 100}%` : '0%')

/** The position on the shared axis; drag it, or use the keys. */
export function Scrubber({ playback, state, marks }: ScrubberProps) {
  const t = useTranslations('player')
  const moment = useMoment(playback)
  const line = useRef<HTMLDivElement>(null)
  const [hovered, setHovered] = useState<number | null>(null)
  const { position, total } = state
  const when = moment(position)
  const spoken = t(when ? 'positionWhen' : 'position', {
    at: clockTime(position * 1000),
    total: clockTime(total * 1000),
    when: when ?? '',
  })
  function under({ clientX }: PointerEvent): number {
    const box = line.current?.getBoundingClientRect()
    if (!box || box.width === 0) return 0
    return Math.min(1, Math.max(0, (clientX - box.left) / box.width)) * total
  }
  return (
    <div className="relative mt-1">
      {/* The player handles the keys. */}
      <div
        ref={line}
        role="slider"
        tabIndex={0}
        aria-label={t('scrubber')}
        aria-valuemin={0}
        aria-valuemax={Math.round(total)}
        aria-valuenow={Math.round(position)}
        aria-valuetext={spoken}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          playback.seek(under(event))
        }}
        onPointerMove={(event) => {
          setHovered(under(event))
          if (event.buttons === 1) playback.seek(under(event))
        }}
        onPointerLeave={() => setHovered(null)}
        className="relative h-6 cursor-pointer touch-none rounded-3 phone:h-11"
      >
        <span className="absolute inset-x-0 top-1/2 -mt-[1.5px] h-[3px] rounded-1 bg-bar-bg" />
        <span
          className="absolute top-1/2 left-0 -mt-[1.5px] h-[3px] rounded-1 bg-accent-fill"
          style={{ width: share(position, total) }}
        />
        {gapsIn(state.spans).map(({ from, to }) => (
          <span
            key={from}
            title={t('gap')}
            className="absolute top-1/2 -mt-[3px] h-[6px] border-y-[1.5px] border-dashed border-line-control bg-raised"
            style={{ left: share(from, total), width: share(to - from, total) }}
          />
        ))}
        <span
          className="absolute top-1/2 -mt-[7px] -ml-[1.5px] h-[14px] w-[3px] rounded-1 bg-strong"
          style={{ left: share(position, total) }}
        />
      </div>
      {marks.map(({ id, at, label }) => (
        <Mark key={id} label={label} seconds={secondsOf(playback, at)} {...{ playback, total }} />
      ))}
      {hovered !== null && total > 0 && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute bottom-full -translate-x-1/2 rounded-3 bg-chip px-1 text-11 text-strong tabular"
          style={{ left: `clamp(20px, ${share(hovered, total)}, 100% - 20px)` }}
        >
          {clockTime(hovered * 1000)}
        </span>
      )}
    </div>
  )
}

function secondsOf({ beginsAt }: Playback, at: string): number | null {
  return beginsAt === null ? null : (Date.parse(at) - beginsAt) / 1000
}

type MarkProps = { label: string; seconds: number | null; total: number; playback: Playback }

function Mark({ label, seconds, total, playback }: MarkProps) {
  if (seconds === null || seconds < 0 || seconds > total) return null
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      onClick={() => playback.seek(seconds)}
      className="absolute top-0 -ml-[5px] size-2.5 rounded-full bg-accent-fill"
      style={{ left: share(seconds, total) }}
    />
  )
}
