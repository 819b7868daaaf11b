'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { toSearch } from '@/lib/contract/list-params'
import type { MirrorList } from '@/lib/contract/lists/definition'
import type { ListState } from '../data-table/use-list-params'
import { buttonClass } from '../ui/button'

const rowsAlone = ({ after: _after, before: _before, size: _size, ...rest }: ListState['params']) =>
  rest

/** Exports all pages of the list as CSV; a plain link, so that no code is loaded for it. */
export function ExportLink({ definition, list }: { definition: MirrorList; list: ListState }) {
  const t = useTranslations('list')
  return (
    <a
      href={`/api/directory/${definition.name}/export.csv${toSearch(rowsAlone(list.params))}`}
      download
      title={t('exportText')}
      className={buttonClass({ className: 'phone:hidden!' })}
    >
      <Download />
      {t('export')}
    </a>
  )
}
