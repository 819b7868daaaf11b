'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Segmented } from '@/components/ui/segmented'
import { banStates, type BanCounts, type BanState } from '@/lib/contract/bans'

type BanTabsProps = {
  state: BanState
  counts: BanCounts | undefined
  onChange: (state: BanState) => void
}

/** Bans in force and past bans, each with a count that ignores the filters. */
export function BanTabs({ state, counts, onChange }: BanTabsProps) {
  const t = useTranslations('bans')
  const format = useFormatter()
  const count = (of: BanState) => counts && counts[of] + (of === 'active' ? counts.watched : 0)
  const label = (of: BanState) =>
    [t(`states.${of}`), counts && format.number(count(of) ?? 0)].filter(Boolean).join(' ')
  return (
    <Segmented
      label={t('show')}
      options={banStates.map((value) => ({ value, label: label(value) }))}
      value={state}
      onChange={onChange}
    />
  )
}
