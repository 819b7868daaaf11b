'use client'

import { LayoutGrid, Rows3 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FilterBar } from '@/components/data-table/filter-bar'
import { SearchField } from '@/components/data-table/search-field'
import { Segmented } from '@/components/ui/segmented'
import { Switch } from '@/components/ui/switch'
import { wallOrders } from './arrange'
import { OrderSelect } from './order-select'
import { useWallFilters } from './use-wall-filters'
import type { WallParams } from './use-wall-params'

type WallToolsProps = {
  params: WallParams
  /** The button of queued sessions, and the help on keys. */
  end: ReactNode
}

/** Layout, order, filters and freeze; its height never changes by itself. */
export function WallTools({ params, end }: WallToolsProps) {
  const t = useTranslations('live')
  const orders = wallOrders.map((value) => ({ value, label: t(value) }))
  return (
    <FilterBar
      label={t('tools')}
      filters={useWallFilters()}
      list={params.list}
      end={
        <span className="ml-auto flex items-center gap-2 phone:contents">
          {end}
          <Switch
            label={t('freeze')}
            checked={params.frozen}
            onChange={params.setFrozen}
            className="phone:-order-2 phone:ml-auto phone:h-11"
          />
        </span>
      }
    >
      <Segmented
        label={t('look')}
        options={[
          { value: 'cards', label: t('cards'), icon: <LayoutGrid /> },
          { value: 'rows', label: t('rows'), icon: <Rows3 /> },
        ]}
        value={params.view}
        onChange={params.setView}
        className="phone:-order-3"
      />
      <Segmented
        label={t('order')}
        options={orders}
        value={params.order}
        onChange={params.setOrder}
        className="phone:hidden"
      />
      {/* Too wide for a phone, which gets a native list. */}
      <OrderSelect options={orders} value={params.order} onChange={params.setOrder} />
      <SearchField
        label={t('filter')}
        value={params.filters.q ?? ''}
        onChange={params.setText}
        onEnter={goToFirst}
        className="phone:w-auto! phone:grow-9"
      />
    </FilterBar>
  )
}

/** Moves the focus to the first match. */
function goToFirst(): void {
  document.querySelector<HTMLElement>('[data-found]')?.focus()
}
