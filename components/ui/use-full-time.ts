import { useFormatter, useTimeZone } from 'next-intl'
import { offsetAt } from '@/lib/i18n/time-zone'

/** `Jul 22, 2026, 14:31:40 UTC+2`: with its own day and the offset of that instant. */
export function useFullTime(): (at: Date | string) => string {
  const format = useFormatter()
  const zone = useTimeZone() ?? 'UTC'
  return (at) => {
    const date = new Date(at)
    return `${format.dateTime(date, 'stamp')} ${offsetAt(zone, date)}`
  }
}
