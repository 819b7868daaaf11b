'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ListState } from '@/components/data-table/use-list-params'
import { Button } from '@/components/ui/button'

type BanPagerProps = {
  /** The cursor of the next page; null on the last. */
  after: string | null
  list: ListState
}

/** Older bans, and back to the newest; the browser's own Back leads through the pages between. */
export function BanPager({ after, list }: BanPagerProps) {
  const t = useTranslations('bans')
  const isFirst = list.params.after === undefined
  if (isFirst && after === null) return null
  return (
    <nav aria-label={t('pages')} className="flex justify-end gap-2 px-gutter py-3">
      <Button disabled={isFirst} onClick={() => list.change({ after: null }, 'push')}>
        {t('newest')}
      </Button>
      <Button disabled={after === null} onClick={() => list.change({ after }, 'push')}>
        {t('older')}
        <ChevronRight />
      </Button>
    </nav>
  )
}
