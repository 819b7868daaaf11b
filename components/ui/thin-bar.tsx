import { cva, type VariantProps } from 'class-variance-authority'

const fill = cva('absolute inset-y-0 rounded-1', {
  variants: {
    tone: {
      neutral: 'bg-bar',
      strong: 'bg-strong',
      accent: 'bg-ac-fill',
      caution: 'bg-am',
      trouble: 'bg-rd',
    },
  },
  defaultVariants: { tone: 'neutral' },
})

type ThinBarProps = VariantProps<typeof fill> & {
  value: number
  /** The end of the scale, shared by all bars of one view. */
  max: number
  /** Where the bar begins on the scale. */
  from?: number
  /** The usual value. */
  tick?: number
  className?: string
}

const percent = (value: number, max: number) =>
  max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0

/** Decoration beside the digits that say the same: a screen reader hears those. */
export function ThinBar({ value, max, from = 0, tick, tone, className = '' }: ThinBarProps) {
  const left = percent(from, max)
  const width = Math.min(percent(value, max), 100 - left)
  return (
    <span
      aria-hidden="true"
      className={`relative block h-[3px] min-w-6 rounded-1 bg-bar-bg ${className}`}
    >
      <span className={fill({ tone })} style={{ left: `${left}%`, width: `${width}%` }} />
      {tick !== undefined && (
        <span
          className="absolute -inset-y-[2px] -ml-px w-[2px] bg-strong"
          style={{ left: `${percent(tick, max)}%` }}
        />
      )}
    </span>
  )
}
