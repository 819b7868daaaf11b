'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { MirrorListMeta } from '@/lib/contract/directory/rows'
import { Turn } from './turn'
import type { ListState } from './use-list-params'

type PlacePagerProps = { meta: MirrorListMeta; list: ListState }

/** Links to the neighbouring pages by cursor, which does not shift meanwhile. */
export function PlacePager({ meta: { after, before }, list }: PlacePagerProps) {
  const t = useTranslations('list')
  if (after === null && before === null) return null
  function turn(to: { after: string | null; before: string | null }) {
    list.change(to)
    window.scrollTo({ top: 0 })
  }
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center gap-2 px-gutter py-3">
      <span className="flex-1" />
      <Turn off={before === null} onTurn={() => turn({ before: null, after: null })}>
        {t('first')}
      </Turn>
      <Turn off={before === null} onTurn={() => turn({ before, after: null })}>
        <ChevronLeft />
        {t('previous')}
      </Turn>
      <Turn off={after === null} onTurn={() => turn({ before: null, after })}>
        {t('next')}
        <ChevronRight />
      </Turn>
    </nav>
  )
}
