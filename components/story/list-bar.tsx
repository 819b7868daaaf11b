'use client'

import { ChartLine, Table2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/input-class'
import { Segmented } from '@/components/ui/segmented'
import { Legend } from './legend'
import { laneOrders, type LaneOrder } from './order-lanes'

export type ListChoice = { order: LaneOrder; words: string; asTable: boolean }

type ListBarProps = {
  choice: ListChoice
  onChoice: (choice: ListChoice) => void
  isPhone: boolean
}

/** Which people are shown, in which order, and as what. */
export function ListBar({ choice, onChoice, isPhone }: ListBarProps) {
  const t = useTranslations('story')
  const { order, words, asTable } = choice
  return (
    <div className="flex flex-wrap items-center gap-2 pb-2">
      <Segmented
        label={t('order')}
        options={laneOrders.map((value) => ({ value, label: t(`orders.${value}`) }))}
        value={order}
        onChange={(next) => onChoice({ ...choice, order: next })}
      />
      <input
        type="search"
        value={words}
        onChange={({ target }) => onChoice({ ...choice, words: target.value })}
        placeholder={t('filter')}
        aria-label={t('filter')}
        className={inputClass}
        style={{ width: 180 }}
      />
      <span className="flex-1" />
      {!isPhone && !asTable && <Legend />}
      {!isPhone && (
        <Button
          size="sm"
          variant="quiet"
          icon={asTable ? <ChartLine /> : <Table2 />}
          onClick={() => onChoice({ ...choice, asTable: !asTable })}
        >
          {asTable ? t('asChart') : t('asTable')}
        </Button>
      )}
    </div>
  )
}
