import { cva, type VariantProps } from 'class-variance-authority'
import { identityHue, initials } from '@/lib/contract/identity-tile'

const tile = cva(
  'inline-grid flex-none place-items-center overflow-hidden leading-none font-660 tracking-[-0.02em]',
  {
    variants: {
      size: {
        xs: 'size-4 rounded-3 text-[8px]',
        sm: 'size-5 rounded-3 text-10',
        chip: 'size-[22px] rounded-3 text-10 phone:size-[26px]',
        lg: 'size-7 rounded-5 text-12',
        xl: 'size-16 rounded-8 text-[24px]',
      },
    },
    defaultVariants: { size: 'sm' },
  },
)

type IdentityTileProps = VariantProps<typeof tile> & {
  name: string | null
  /** The identity behind any name; determines the hue. */
  identity: string
  /** No hue: for a crowd, where colour would only be noise. */
  quiet?: boolean
  className?: string
}

export function IdentityTile({
  name,
  identity,
  quiet = false,
  size,
  className,
}: IdentityTileProps) {
  const letters = initials(name)
  if (letters === null) {
    return (
      <span
        aria-hidden="true"
        className={tile({
          size,
          className: `border border-dashed border-line-control text-faint ${className ?? ''}`,
        })}
      >
        –
      </span>
    )
  }
  const hue = identityHue(identity)
  const colours = quiet
    ? { background: 'var(--bg-chip)', color: 'var(--muted)' }
    : { background: `var(--p${hue})`, color: `var(--q${hue})` }
  return (
    // The browser's Unicode version may differ from the server's, and split letters elsewhere.
    <span
      aria-hidden="true"
      suppressHydrationWarning
      className={tile({ size, className })}
      style={colours}
    >
      {letters}
    </span>
  )
}
