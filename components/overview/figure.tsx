'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Skeleton } from '@/components/ui/skeleton'
import type { Part } from '@/lib/contract/overview'
import { StaleNote } from './part-body'

type FigureProps<Value> = {
  label: string
  /** The address that the figure links to. */
  href: string
  part: Part<Value> | undefined
  number: (value: Value) => number
  unit?: (value: Value) => string
  /** One line that explains the number. */
  note: (value: Value) => ReactNode
}

/** One large number. */
export function Figure<Value>({ label, href, part, number, unit, note }: FigureProps<Value>) {
  const t = useTranslations('overview')
  const format = useFormatter()
  const value = part?.value
  return (
    <div className="min-w-0">
      <dt className="font-500 text-muted">
        <Link href={href} prefetch={false} className="underline-offset-3 hover:underline">
          {label}
        </Link>
      </dt>
      {!part && <Waiting />}
      {part && value == null && (
        <dd>
          <span className="block text-22 text-warning">{t('notKnown')}</span>
        </dd>
      )}
      {part && value != null && (
        <dd>
          <span className="block whitespace-nowrap tabular">
            <span className="text-30 font-560 tracking-[-0.025em] text-strong">
              {format.number(number(value))}
            </span>
            {unit && <span className="ml-1.5 text-15 text-muted">{unit(value)}</span>}
          </span>
          <span className="block text-12 text-faint">{note(value)}</span>
          <StaleNote part={part} />
        </dd>
      )}
    </div>
  )
}

function Waiting() {
  return (
    <dd aria-busy="true" className="grid gap-2.5 pt-2.5">
      <Skeleton className="h-6 w-24" />
      <Skeleton className="w-28" />
    </dd>
  )
}
