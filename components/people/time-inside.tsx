'use client'

import { useSeconds } from '@/components/ui/clock'
import { clockTime, isoDuration } from '@/components/ui/duration'
import { ThinBar } from '@/components/ui/thin-bar'
import { timeInside } from '@/lib/client/people/stays'
import type { Visit } from '@/lib/contract/people'

/** The scale of all bars of time in a room. */
const fourHours = 4 * 3_600_000

/** The duration of these visits as a bar and in digits. */
export function TimeInside({ visits }: { visits: Visit[] }) {
  const milliseconds = timeInside(visits, useSeconds())
  if (visits.every(({ joinedAt }) => joinedAt === null))
    return <span className="text-faint">–</span>
  return (
    <span className="grid grid-cols-[minmax(36px,1fr)_auto] items-center gap-2.5 phone:block">
      <ThinBar value={milliseconds} max={fourHours} className="phone:hidden" />
      <time
        dateTime={isoDuration(milliseconds)}
        className="min-w-13 text-right text-strong phone:block"
        suppressHydrationWarning
      >
        {clockTime(milliseconds)}
      </time>
    </span>
  )
}
