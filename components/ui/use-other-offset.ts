'use client'

import { useTimeZone } from 'next-intl'
import { offsetAt } from '@/lib/i18n/time-zone'
import { useSeconds } from './clock'

const hourMs = 3_600_000

/**
 * ` UTC+2`, to stand after a time whose clock was set otherwise than today's, as in summer for a
 * reader in winter; else nothing: the top bar says today's offset.
 */
export function useOtherOffset(): (at: Date) => string {
  const zone = useTimeZone() ?? 'UTC'
  const now = offsetAt(zone, new Date(useSeconds(hourMs)))
  return (at) => {
    const offset = offsetAt(zone, at)
    return offset === now ? '' : ` ${offset}`
  }
}
