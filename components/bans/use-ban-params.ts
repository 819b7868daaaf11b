'use client'

import { useMemo } from 'react'
import { useListParams } from '@/components/data-table/use-list-params'
import { banPlaceParams, toBanRequest } from '@/lib/contract/ban-request'
import { banStates, type BanState } from '@/lib/contract/bans'
import { banList } from '@/lib/contract/lists/bans'
import { filterParams } from '@/lib/contract/lists/filter-params'

const filterNames = filterParams(banList)

/** The state of the bans in their address: which of them, narrowed by what. */
export function useBanParams() {
  const list = useListParams(filterNames, banPlaceParams)
  const { params } = list
  // Which of them is a tab: none of those that have run out is no search without a result.
  const { state: _tab, ...filters } = list.filters
  const request = useMemo(() => toBanRequest(params), [params])
  return { ...list, filters, request, state: isState(params.state) ? params.state : 'active' }
}

function isState(value: string | undefined): value is BanState {
  return banStates.some((state) => state === value)
}
