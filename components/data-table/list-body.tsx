'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '../ui/button'
import { Empty } from '../ui/empty'
import { Skeleton } from '../ui/skeleton'

type ListBodyProps = {
  /** Null while the first rows load. */
  count: number | null
  /** Replaces rows that could not be read. */
  error: ReactNode | null
  /** Whether filters are active: no match is not the same as an empty list. */
  filtered: boolean
  onClear: () => void
  /** The message of an empty list, with how to fill it. */
  empty: ReactNode
  /** The rows are of the previous page while the next one loads. */
  waiting?: boolean
  /** The requested page, and the way to the first for a page beyond the last. */
  page?: { number: number; onFirst: () => void }
  children: ReactNode
}

/** The rows of a list, or the reason for none. */
export function ListBody(props: ListBodyProps) {
  const t = useTranslations('list')
  if (props.error) return props.error
  if (props.count === null) return <ListSkeleton />
  if (props.count > 0) {
    return (
      <div
        aria-busy={props.waiting || undefined}
        className={clsx('px-gutter eased', props.waiting && 'opacity-60')}
      >
        {props.children}
      </div>
    )
  }
  if (props.page && props.page.number > 1) return <BeyondTheEnd page={props.page} />
  if (!props.filtered) return props.empty
  return (
    <Empty
      title={t('noMatch')}
      action={<Button onClick={props.onClear}>{t('clearFilters')}</Button>}
    >
      <p>{t('noMatchText')}</p>
    </Empty>
  )
}

function BeyondTheEnd({ page }: { page: NonNullable<ListBodyProps['page']> }) {
  const t = useTranslations('list')
  return (
    <Empty
      title={t('beyond', { page: page.number })}
      action={<Button onClick={page.onFirst}>{t('firstPage')}</Button>}
    >
      <p>{t('beyondText')}</p>
    </Empty>
  )
}

const widths = ['w-52', 'w-40', 'w-60', 'w-44', 'w-48', 'w-36', 'w-56', 'w-40']

/** Placeholder rows, so that nothing jumps. */
export function ListSkeleton() {
  return (
    <div className="px-gutter pt-6" aria-busy="true">
      {widths.map((width, index) => (
        <div key={index} className="flex h-row items-center border-b border-line phone:h-14">
          <Skeleton className={width} />
        </div>
      ))}
    </div>
  )
}
