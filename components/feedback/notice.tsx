import { cva, type VariantProps } from 'class-variance-authority'
import type { ReactNode } from 'react'
import { StatusShape, type Shape } from '../ui/status-shape'

const notice = cva(
  'flex flex-wrap items-start gap-2 rounded-5 px-3 py-[9px] [&>button]:-my-1 [&>button]:-mr-1.5 text-12 text-body [&_b]:font-600',
  {
    variants: {
      tone: {
        accent: 'bg-accent-tint [--shape-ground:var(--accent-tint)] [&_b]:text-strong',
        caution: 'bg-warning-tint [--shape-ground:var(--warning-tint)] [&_b]:text-warning',
        trouble: 'bg-danger-tint [--shape-ground:var(--danger-tint)] [&_b]:text-danger',
      },
    },
  },
)

const shapes: Record<Tone, { shape: Shape; className: string }> = {
  accent: { shape: 'live', className: 'text-accent' },
  caution: { shape: 'stale', className: 'text-warning' },
  trouble: { shape: 'trouble', className: 'text-danger' },
}

type Tone = NonNullable<VariantProps<typeof notice>['tone']>

type NoticeProps = {
  tone: Tone
  /** Replaces the tone's own shape. */
  icon?: ReactNode
  /** The text, beginning with `<b>`. */
  children: ReactNode
  action?: ReactNode
  className?: string
}

/** One line of notice: amber for uncertainty, red for errors. */
export function Notice({ tone, icon, children, action, className }: NoticeProps) {
  const { shape, className: colour } = shapes[tone]
  return (
    <div role={tone === 'trouble' ? 'alert' : 'status'} className={notice({ tone, className })}>
      <span className={`mt-[3px] ${colour} [&_.lucide]:-mt-px [&_.lucide]:size-3.5`}>
        {icon ?? <StatusShape shape={shape} />}
      </span>
      {/* On narrow screens the act is below the text. */}
      <div className="min-w-48 flex-1 self-center">{children}</div>
      {action}
    </div>
  )
}
