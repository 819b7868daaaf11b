'use client'

import { useTranslations } from 'next-intl'
import type { ListState } from '@/components/data-table/use-list-params'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'

/** Why a name that everybody knows finds nobody, and the way round it. */
export function NobodyFound({ list }: { list: ListState }) {
  const t = useTranslations('people')
  return (
    <div role="status">
      <Empty
        title={t('nobody')}
        action={<Button onClick={() => list.change({ context: null })}>{t('clearSearch')}</Button>}
      >
        <p>{t('nobodyText')}</p>
        <p className="mt-2">{t('nobodyHelp')}</p>
      </Empty>
    </div>
  )
}
