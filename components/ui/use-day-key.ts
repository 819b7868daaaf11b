import { useFormatter } from 'next-intl'

const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const

/** Names the day of an instant in the reader's zone; the same for all instants of that day. */
export function useDayKey(): (at: Date | number) => string {
  const format = useFormatter()
  return (at) => format.dateTime(at, day)
}
