'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

type ListCountProps = {
  /** Null where the source does not say, or while other rows are on their way. */
  total: number | null | undefined
  /** Whether filters are on. */
  filtered: boolean
}

/** How many there are, said aloud when filters change it. */
export function ListCount({ total, filtered }: ListCountProps) {
  const t = useTranslations('list')
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  return (
    <span role="status">
      {total != null && t.rich(filtered ? 'matching' : 'total', { count: total, b })}
    </span>
  )
}
