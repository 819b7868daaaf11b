'use client'

import { useTimeZone } from 'next-intl'
import { zoneLabel } from '@/lib/i18n/time-zone'
import { useRenderedAt } from './clock'

/** `CET`, or `UTC+1` where the zone has no name: for the head of a column of times. */
export function useZoneName(): string {
  const renderedAt = useRenderedAt()
  const { name, offset } = zoneLabel(useTimeZone() ?? 'UTC', new Date(renderedAt))
  return name ?? offset
}
