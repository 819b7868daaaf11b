'use client'

import { clockTime, isoDuration } from '../ui/duration'
import type { Playback, PlaybackState } from './playback'
import { useMoment } from './use-moment'

type PlayerTimesProps = { playback: Playback; state: PlaybackState }

/** Position, duration, and the wall-clock time of the position. */
export function PlayerTimes({ playback, state: { position, total } }: PlayerTimesProps) {
  const moment = useMoment(playback)
  return (
    <div className="flex justify-between gap-2 text-12 text-muted tabular">
      <span>
        <time dateTime={isoDuration(position * 1000)} className="font-600 text-strong">
          {clockTime(position * 1000)}
        </time>
        <span className="ml-1.5">/ {clockTime(total * 1000)}</span>
      </span>
      <span suppressHydrationWarning>{moment(position)}</span>
    </div>
  )
}
