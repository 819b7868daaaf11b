'use client'

import { useFormatter, useTimeZone } from 'next-intl'
import { zoneLabel } from '@/lib/i18n/time-zone'
import type { Playback } from './playback'

/** The wall-clock date and time of a position with its zone; null if the start is unknown. */
export function useMoment({ beginsAt }: Playback): (position: number) => string | null {
  const format = useFormatter()
  const zone = useTimeZone() ?? 'UTC'
  return (position) => {
    if (beginsAt === null) return null
    const at = new Date(beginsAt + position * 1000)
    const { name, offset } = zoneLabel(zone, at)
    return `${format.dateTime(at, 'stamp')} ${name ?? offset}`
  }
}
