import { Fragment, type ReactNode } from 'react'

type Fact = { id: string; label: string; value: ReactNode }

/** What is known of a thing, line by line. */
export function Facts({ facts, className = '' }: { facts: Fact[]; className?: string }) {
  return (
    <dl
      className={`grid grid-cols-[minmax(72px,auto)_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1.5 ${className}`}
    >
      {facts.map(({ id, label, value }) => (
        <Fragment key={id}>
          <dt className="text-muted">{label}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere] text-strong">{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
