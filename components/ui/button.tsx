import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps, ReactNode } from 'react'
import { StatusShape } from './status-shape'

/** The classes of a button, for a link that looks like one. */
export const buttonClass = cva(
  'inline-flex items-center justify-center gap-[7px] whitespace-nowrap rounded-5 border font-520 eased select-none disabled:cursor-not-allowed aria-disabled:cursor-default',
  {
    variants: {
      variant: {
        outline:
          'border-line-control text-body enabled:hover:bg-hover enabled:hover:text-strong disabled:border-line disabled:text-faint',
        quiet:
          'border-transparent text-muted enabled:hover:bg-hover enabled:hover:text-strong disabled:text-faint disabled:opacity-60 [a]:hover:bg-hover [a]:hover:text-strong',
        primary:
          'border-accent-fill bg-accent-fill font-600 text-accent-on enabled:hover:[filter:brightness(1.1)] disabled:border-line disabled:bg-transparent disabled:text-faint',
        danger:
          'border-danger-fill bg-danger-fill font-600 text-danger-on enabled:hover:[filter:brightness(1.1)] disabled:border-line disabled:bg-transparent disabled:text-faint',
        'danger-quiet':
          'border-line-control text-danger enabled:hover:bg-hover disabled:border-line disabled:text-faint',
      },
      size: {
        sm: 'h-control-sm px-2 text-12 [&_.lucide]:size-3.5',
        md: 'h-control px-[11px] [&_.lucide]:size-3.5',
        lg: 'h-control-lg px-4 text-14',
        /** An act on a row or a card: small on a desk, a thumb wide on a phone. */
        act: 'h-act px-2 text-12 phone:px-2.5 phone:text-13 [&_.lucide]:size-3.5',
      },
    },
    defaultVariants: { variant: 'outline', size: 'md' },
  },
)

type ButtonProps = ComponentProps<'button'> &
  VariantProps<typeof buttonClass> & {
    icon?: ReactNode
    /** Sent, not answered: keeps its place and focus, and ignores further clicks. */
    pending?: boolean
  }

export function Button({
  variant,
  size,
  icon,
  pending = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={pending ? 'button' : type}
      aria-busy={pending || undefined}
      aria-disabled={pending || rest['aria-disabled'] || undefined}
      onClick={pending ? undefined : onClick}
      className={buttonClass({ variant, size, className })}
    >
      {pending ? <StatusShape shape="sending" /> : icon}
      {children}
    </button>
  )
}
