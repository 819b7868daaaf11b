import 'server-only'
import { zoneAhead } from '@/lib/contract/zone'
import type { HandOn } from './handed'

const minuteMs = 60_000

/** `24 Nov 2026, 23:46:10 UTC+1`: an instant in the requested zone, with its offset. */
export function timesIn({ language, timeZone }: Pick<HandOn, 'language' | 'timeZone'>) {
  const formatter = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'medium',
  })
  return {
    full: (at: string) => `${formatter.format(new Date(at))} ${offsetOf(timeZone, Date.parse(at))}`,
  }
}

function offsetOf(timeZone: string, at: number): string {
  const minutes = Math.round(zoneAhead(timeZone, at) / minuteMs)
  if (minutes === 0) return 'UTC'
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const sign = minutes < 0 ? '-' : '+'
  return `UTC${sign}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`
}
