import type { ReactNode } from 'react'

/** ISO 8601; null if unknown, or not over. */
export type Stretch = { from: string | null; to: string | null }

type LaneProps = {
  label: ReactNode
  stretches: readonly Stretch[]
  /** The ends of the scale, in ms. */
  from: number
  to: number
}

/** Stretches of presence or recording on the scale of the whole session. */
export function Lane({ label, stretches, from, to }: LaneProps) {
  const whole = Math.max(1, to - from)
  const place = (at: number) => Math.min(100, Math.max(0, ((at - from) / whole) * 100))
  return (
    <>
      <dt className="min-w-0 truncate text-muted">{label}</dt>
      <dd aria-hidden="true" className="relative h-[3px] bg-bar-bg">
        {stretches.map((stretch, index) => {
          if (stretch.from === null) return null
          const start = place(Date.parse(stretch.from))
          const end = place(stretch.to ? Date.parse(stretch.to) : to)
          return (
            <span
              key={index}
              className="absolute inset-y-0 bg-bar"
              style={{ left: `${start}%`, width: `${Math.max(0.4, end - start)}%` }}
            />
          )
        })}
      </dd>
    </>
  )
}
