'use client'

import { useFormatter } from 'next-intl'

/** Names a day such as `2026-11-24`, which is no instant: "24 Nov", or "Tue, 24 Nov" with its weekday. */
export function useDayName({ weekday = false } = {}): (day: string) => string {
  const format = useFormatter()
  return (day) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), {
      ...(weekday && { weekday: 'short' }),
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    })
}
