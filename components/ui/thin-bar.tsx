const tones = {
  neutral: 'var(--bar)',
  strong: 'var(--strong)',
  accent: 'var(--accent-fill)',
  caution: 'var(--warning)',
  trouble: 'var(--danger)',
}

type ThinBarProps = {
  value: number
  /** The end of the scale, shared by all bars of one view. */
  max: number
  /** Where the bar begins on the scale. */
  from?: number
  /** The usual value. */
  tick?: number
  tone?: keyof typeof tones
  className?: string
}

const percent = (value: number, max: number) =>
  max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0

/** Decoration beside the digits, which screen readers read. */
export function ThinBar({ value, max, from = 0, tick, tone, className = '' }: ThinBarProps) {
  const colour = tones[tone ?? 'neutral']
  const start = percent(from, max)
  const end = Math.min(100, start + percent(value, max))
  // A gradient instead of elements, since a list has one bar per row.
  const fill = `linear-gradient(90deg, transparent ${start}%, ${colour} ${start}% ${end}%, transparent ${end}%)`
  return (
    <span
      aria-hidden="true"
      className={`relative block h-[3px] min-w-6 rounded-1 bg-bar-bg ${className}`}
      style={{ backgroundImage: fill }}
    >
      {tick !== undefined && (
        <span
          className="absolute -inset-y-[2px] -ml-px w-[2px] bg-strong"
          style={{ left: `${percent(tick, max)}%` }}
        />
      )}
    </span>
  )
}
