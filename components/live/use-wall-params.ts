'use client'

import { useListParams } from '@/components/data-table/use-list-params'
import type { PageParam } from '@/lib/contract/page-params'
import { wallFilters, wallOrders, type WallOrder } from './arrange'

const known = [...wallFilters, 'view', 'order', 'freeze'] as const satisfies PageParam<'/live'>[]

export type WallView = 'cards' | 'rows'

/** Layout, order and filters are in the address, so that a view can be sent to a colleague. */
export function useWallParams() {
  const list = useListParams(known)
  const { filters, change } = list
  const order: WallOrder = wallOrders.find((each) => each === filters.order) ?? 'trouble'
  const view: WallView = filters.view === 'rows' ? 'rows' : 'cards'
  const narrowed = wallFilters.filter((name) => filters[name] !== undefined)

  return {
    list,
    filters,
    order,
    view,
    frozen: filters.freeze === '1',
    isNarrowed: narrowed.length > 0,
    /** Changes with everything that decides which rows are shown and in which order. */
    key: JSON.stringify([order, ...wallFilters.map((name) => filters[name] ?? '')]),
    setOrder: (value: WallOrder) => change({ order: value === 'trouble' ? null : value }),
    setView: (value: WallView) => change({ view: value === 'cards' ? null : value }),
    /** Replaces the history entry, or Back would lead through every letter. */
    setText: (value: string) => change({ q: value }, 'replace'),
    setFrozen: (on: boolean) => change({ freeze: on ? '1' : null }),
    clear: () => change(Object.fromEntries(wallFilters.map((name) => [name, null]))),
  }
}

export type WallParams = ReturnType<typeof useWallParams>
