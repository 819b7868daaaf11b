'use client'

import { useTranslations } from 'next-intl'
import '@/components/ui/look-alikes'
import { NameMark } from '@/components/ui/name-mark'
import { IdSuffix } from '@/components/ui/person-name'
import type { PersonRow } from './person-row'

type KickTitleProps = {
  rows: PersonRow[]
  /** The number who stay, in an act on all but some. */
  kept: number
}

/** The people about to be removed, with the end of the id, which cannot be forged. */
export function KickTitle({ rows, kept }: KickTitleProps) {
  const t = useTranslations('kick')
  const count = rows.length
  const [only] = rows
  if (kept > 0) return t('titleAllBut', { count, kept })
  if (count !== 1 || !only) return t('titleSeveral', { count })
  return (
    <span className="flex min-w-0 items-baseline gap-1.5">
      <span className="truncate">{t.rich('titleOne', { name: () => <NameOf row={only} /> })}</span>
      <IdSuffix id={only.person.id} />
      <NameMark name={only.claim.name} hidden={only.claim.hidden} />
    </span>
  )
}

export function NameOf({ row }: { row: PersonRow }) {
  const common = useTranslations('common')
  return <bdi>{row.claim.name ?? common('noName')}</bdi>
}
