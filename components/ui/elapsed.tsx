'use client'

import { useSeconds } from './clock'
import { clockTime, isoDuration } from './duration'

type ElapsedProps = {
  /** ISO 8601. */
  since: string
  /** ISO 8601; it ticks while null. */
  until?: string | null
  hours?: 'always' | 'auto'
  className?: string
}

/** How long something has lasted, by the server's clock. */
export function Elapsed({ since, until = null, hours, className }: ElapsedProps) {
  const now = useSeconds()
  const milliseconds = (until === null ? now : Date.parse(until)) - Date.parse(since)
  return (
    <time dateTime={isoDuration(milliseconds)} className={className} suppressHydrationWarning>
      {clockTime(milliseconds, hours)}
    </time>
  )
}
