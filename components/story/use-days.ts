'use client'

import { useFormatter, useTimeZone } from 'next-intl'
import { zoneLabel } from '@/lib/i18n/time-zone'

const words = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const

/** A day's heading with its zone: `Tue, 24 Nov 2026, CET, UTC+1`. */
export function useDayHead(): (at: number) => { day: string; zone: string } {
  const format = useFormatter()
  const zone = useTimeZone() ?? 'UTC'
  return (at) => {
    const { name, offset } = zoneLabel(zone, new Date(at))
    return {
      day: format.dateTime(at, words),
      zone: name === null ? offset : `${name}, ${offset}`,
    }
  }
}

/** The offset of the reader's zone from UTC at a moment, ms. */
export function useOffset(): (at: number) => number {
  const zone = useTimeZone() ?? 'UTC'
  return (at) => {
    const [, sign, hours = '0', minutes = '0'] =
      /UTC([+-])(\d+)(?::(\d+))?/.exec(zoneLabel(zone, new Date(at)).offset) ?? []
    const ms = Number(hours) * 3_600_000 + Number(minutes) * 60_000
    return sign === '-' ? -ms : ms
  }
}
