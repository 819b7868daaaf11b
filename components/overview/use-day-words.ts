import { useFormatter } from 'next-intl'

/** A UTC day as `11 Nov`. */
export function useDayWords(): (day: string) => string {
  const format = useFormatter()
  return (day) =>
    format.dateTime(new Date(`${day}T00:00:00Z`), {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    })
}
