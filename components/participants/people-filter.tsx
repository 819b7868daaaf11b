'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { SearchField } from '@/components/data-table/search-field'
import { usePageKeys } from '@/components/data-table/use-page-keys'
import { useSingleKeys } from '@/lib/client/single-keys'

type PeopleFilterProps = {
  value: string
  onChange: (text: string) => void
  shown: number
  total: number
}

/** Filters the table by name or end of id; `/` focuses it, Escape clears it. */
export function PeopleFilter({ value, onChange, shown, total }: PeopleFilterProps) {
  const t = useTranslations('participants')
  const field = useRef<HTMLInputElement>(null)
  usePageKeys(useSingleKeys(), { '/': () => field.current?.focus() })
  return (
    <>
      <SearchField
        ref={field}
        label={t('filter')}
        value={value}
        onChange={onChange}
        onEnter={goToFirst}
        className="phone:w-full!"
      />
      <span role="status" className="text-12 text-muted tabular empty:hidden">
        {value.trim() !== '' && t('filtered', { shown, total })}
      </span>
    </>
  )
}

function goToFirst(): void {
  document.querySelector<HTMLElement>('section[aria-labelledby=participants] tr[data-row]')?.focus()
}
