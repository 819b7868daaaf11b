'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ListMeta } from '@/lib/contract/list'
import { Button } from '../ui/button'
import type { ListState } from './use-list-params'

type PagerProps = { meta: ListMeta; shown: number; size: number; list: ListState }

/** Where in the list these rows stand, and the way to the others; nothing for a single page. */
export function Pager({ meta: { page, pages, total }, shown, size, list }: PagerProps) {
  const t = useTranslations('list')
  const last = pages === null ? shown < size : page >= pages
  if (page === 1 && last) return null
  const first = (page - 1) * size + 1
  const to = (next: number) => list.change({ page: next === 1 ? null : String(next) }, 'push')
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center gap-2 px-gutter py-3">
      <span className="flex-1 text-12 text-2 tabular-nums">
        {total === null
          ? t('shownOfUnknown', { first, last: first + shown - 1 })
          : t('shownOf', { first, last: first + shown - 1, total })}
      </span>
      <Button icon={<ChevronLeft />} disabled={page === 1} onClick={() => to(page - 1)}>
        {t('previous')}
      </Button>
      <Button disabled={last} onClick={() => to(page + 1)}>
        {t('next')}
        <ChevronRight />
      </Button>
    </nav>
  )
}
