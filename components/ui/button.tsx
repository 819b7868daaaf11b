import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps, ReactNode } from 'react'
import { StatusShape } from './status-shape'

/** The classes of a button, for a link that looks like one. */
export const buttonClass = cva(
  'inline-flex items-center justify-center gap-[7px] whitespace-nowrap rounded-5 border font-520 transition-colors select-none disabled:cursor-not-allowed aria-disabled:cursor-default',
  {
    variants: {
      variant: {
        outline:
          'border-line-ctl text-body enabled:hover:bg-hover enabled:hover:text-strong disabled:border-line disabled:text-3',
        quiet:
          'border-transparent text-2 enabled:hover:bg-hover enabled:hover:text-strong disabled:text-3 disabled:opacity-60 [a]:hover:bg-hover [a]:hover:text-strong',
        primary:
          'border-ac-fill bg-ac-fill font-600 text-ac-on enabled:hover:[filter:brightness(1.1)] disabled:border-line disabled:bg-transparent disabled:text-3',
        danger:
          'border-rd-fill bg-rd-fill font-600 text-rd-on enabled:hover:[filter:brightness(1.1)] disabled:border-line disabled:bg-transparent disabled:text-3',
        'danger-quiet':
          'border-line-ctl text-rd enabled:hover:bg-hover disabled:border-line disabled:text-3',
      },
      size: {
        sm: 'h-ctl-sm px-2 text-12 [&_.lucide]:size-3.5',
        md: 'h-ctl px-[11px] [&_.lucide]:size-3.5',
        lg: 'h-ctl-lg px-4 text-14',
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
    /** Asked for, not answered: keeps its place and its focus, and takes no second click. */
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
