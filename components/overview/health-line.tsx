import clsx from 'clsx'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { StatusShape } from '@/components/ui/status-shape'

type HealthLineProps = {
  name: string
  /** Absent: all is well, which has no colour. */
  trouble?: 'caution' | 'trouble'
  /** Not in use, so neither well nor in trouble. */
  off?: boolean
  value: ReactNode
  children: ReactNode
}

/** One dependency: whether it works, and the figure that shows it. */
export function HealthLine({ name, trouble, off = false, value, children }: HealthLineProps) {
  const colour =
    trouble === 'trouble' ? 'text-danger' : trouble === 'caution' ? 'text-warning' : null
  return (
    <div className="grid grid-cols-[12px_minmax(0,1fr)_auto] gap-x-2.5 border-b border-line py-2 last:border-b-0">
      <span className={clsx('mt-1', colour ?? 'text-strong')}>
        {trouble || off ? (
          <StatusShape shape={off ? 'left' : trouble === 'trouble' ? 'trouble' : 'unknown'} />
        ) : (
          <Check className="size-3!" strokeWidth={2.5} />
        )}
      </span>
      <span className={clsx('font-500', colour ?? 'text-strong')}>{name}</span>
      <span className="text-muted tabular">{value}</span>
      <div className="col-span-2 col-start-2 text-12 text-faint">{children}</div>
    </div>
  )
}
