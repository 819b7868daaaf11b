'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ListMeta } from '@/lib/contract/list'
import { Turn } from './turn'
import type { ListState } from './use-list-params'

type PagerProps = { meta: ListMeta; shown: number; size: number; list: ListState }

/** The position in the list and links to other pages; nothing for a single page. */
export function Pager({ meta: { page, pages, total }, shown, size, list }: PagerProps) {
  const t = useTranslations('list')
  const last = pages === null ? shown < size : page >= pages
  if (shown === 0 || (page === 1 && last)) return null
  const first = (page - 1) * size + 1

  function turn(to: number) {
    list.change({ page: to === 1 ? null : String(to) })
    window.scrollTo({ top: 0 })
  }

  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center gap-2 px-gutter py-3">
      <span role="status" className="flex-1 text-12 text-muted tabular">
        {total === null
          ? t('shownOfUnknown', { first, last: first + shown - 1 })
          : t('shownOf', { first, last: first + shown - 1, total })}
      </span>
      <Turn off={page === 1} onTurn={() => turn(page - 1)}>
        <ChevronLeft />
        {t('previous')}
      </Turn>
      <Turn off={last} onTurn={() => turn(page + 1)}>
        {t('next')}
        <ChevronRight />
      </Turn>
    </nav>
  )
}
