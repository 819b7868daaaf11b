'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RelativeTime } from '@/components/ui/relative-time'
import { Skeleton } from '@/components/ui/skeleton'
import { StatusShape } from '@/components/ui/status-shape'
import type { Part } from '@/lib/contract/overview'

type PartBodyProps<Value> = {
  /** Undefined until loaded. */
  part: Part<Value> | undefined
  children: (value: Value) => ReactNode
}

/** A part's value, its age if outdated, or why there is none. */
export function PartBody<Value>({ part, children }: PartBodyProps<Value>) {
  const t = useTranslations('overview')
  if (!part) return <Waiting />
  if (part.value === null) return <p className="py-2 text-warning">{t('notKnown')}</p>
  return (
    <>
      <StaleNote part={part} />
      {children(part.value)}
    </>
  )
}

/** The age of a part whose last read failed; the page says once why. */
export function StaleNote({ part: { asOf, problem } }: { part: Part<unknown> }) {
  const t = useTranslations('overview')
  if (!problem || !asOf) return null
  return (
    <p className="flex gap-1.5 text-12 text-faint">
      <StatusShape shape="stale" className="mt-[3px] text-warning" />
      <span>{t.rich('asOf', { time: () => <RelativeTime at={asOf} /> })}</span>
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
