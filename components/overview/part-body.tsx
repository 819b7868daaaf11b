'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { errorKeyOf } from '@/components/feedback/receipt-words'
import { RelativeTime } from '@/components/ui/relative-time'
import { Skeleton } from '@/components/ui/skeleton'
import { StatusShape } from '@/components/ui/status-shape'
import type { Part } from '@/lib/contract/overview'

type PartBodyProps<Value> = {
  /** Undefined while nothing has come. */
  part: Part<Value> | undefined
  children: (value: Value) => ReactNode
}

/** What a part says, how old that is where it is not new, or why it says nothing. */
export function PartBody<Value>({ part, children }: PartBodyProps<Value>) {
  const t = useTranslations()
  if (!part) return <Waiting />
  if (part.value === null) {
    const problem = t(`errors.${errorKeyOf(part.problem?.key ?? null)}.title`)
    return (
      <p role="status" className="flex gap-2 py-2 text-12 text-2">
        <StatusShape shape="unknown" className="mt-[3px] text-am" />
        {t('overview.blockFailed', { problem })}
      </p>
    )
  }
  return (
    <>
      <StaleNote part={part} />
      {children(part.value)}
    </>
  )
}

/** Amber, where the newest look failed. */
export function StaleNote({ part }: { part: Part<unknown> }) {
  const t = useTranslations()
  const { asOf, problem } = part
  if (!problem || !asOf) return null
  return (
    <p className="flex gap-1.5 text-12 text-am">
      <StatusShape shape="stale" className="mt-[3px]" />
      <span>
        {t.rich('overview.asOf', {
          time: () => <RelativeTime at={asOf} />,
          problem: t(`errors.${errorKeyOf(problem.key)}.title`),
        })}
      </span>
    </p>
  )
}

function Waiting() {
  return (
    <div aria-busy="true" className="grid gap-5 py-3">
      {['w-full', 'w-4/5', 'w-full', 'w-3/5'].map((width, index) => (
        <Skeleton key={index} className={width} />
      ))}
    </div>
  )
}
