import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps, ReactNode } from 'react'
import { StatusShape } from './status-shape'

const iconButton = cva(
  'inline-grid flex-none place-items-center rounded-5 eased enabled:hover:bg-hover disabled:cursor-not-allowed disabled:text-line-control aria-expanded:bg-chip aria-expanded:text-strong aria-pressed:text-accent',
  {
    variants: {
      size: { md: 'size-icon', sm: 'size-icon-sm', xs: 'size-5 phone:size-8' },
      tone: {
        neutral: 'text-muted enabled:hover:text-strong',
        accent: 'text-accent enabled:hover:text-strong',
        danger: 'text-danger',
      },
    },
    defaultVariants: { size: 'md', tone: 'neutral' },
  },
)

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> &
  VariantProps<typeof iconButton> & {
    /** The accessible name, also shown on hover. */
    label: string
    children: ReactNode
    pending?: boolean
  }

export function IconButton({
  label,
  size,
  tone,
  pending = false,
  className,
  children,
  onClick,
  type = 'button',
  title,
  ...rest
}: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={title ?? label}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? undefined : onClick}
      className={iconButton({ size, tone, className })}
    >
      {pending ? <StatusShape shape="sending" className="text-accent" /> : children}
    </button>
  )
}
