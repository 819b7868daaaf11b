import { useFormatter } from 'next-intl'

type AbsoluteTimeProps = {
  at: string
  /**
   * `clock` 14:31 · `seconds` 14:31:40 · `day` 22 Nov 2026, 14:31 · `stamp` with seconds too ·
   * `full` with the zone as well.
   */
  format?: 'clock' | 'seconds' | 'day' | 'stamp' | 'full'
  className?: string
}

/** A moment in the reader's zone; the whole of it, with the zone, on hover. */
export function AbsoluteTime({ at, format = 'day', className }: AbsoluteTimeProps) {
  const formatter = useFormatter()
  const date = new Date(at)
  return (
    <time
      dateTime={at}
      title={formatter.dateTime(date, 'full')}
      className={className}
      suppressHydrationWarning
    >
      {formatter.dateTime(date, format)}
    </time>
  )
}
