'use client'

import { useTimeZone } from 'next-intl'
import { offsetAt } from '@/lib/i18n/time-zone'
import { useSeconds } from './clock'

const hourMs = 3_600_000

/**
 * ` UTC+2`, for times whose offset differs from today's, as summer times in winter; otherwise
 * empty: the top bar shows today's offset.
 */
export function useOtherOffset(): (at: Date) => string {
  const zone = useTimeZone() ?? 'UTC'
  const now = offsetAt(zone, new Date(useSeconds(hourMs)))
  return (at) => {
    const offset = offsetAt(zone, at)
    return offset === now ? '' : ` ${offset}`
  }
}
