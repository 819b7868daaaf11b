'use client'

import { useMemo } from 'react'
import { useListParams } from '@/components/data-table/use-list-params'
import { banPlaceParams, toBanRequest } from '@/lib/contract/ban-request'
import { banStates, type BanState } from '@/lib/contract/bans'
import { banList } from '@/lib/contract/lists/bans'
import { filterParams } from '@/lib/contract/lists/filter-params'

const filterNames = filterParams(banList)

/** The state of the list of bans in its address: tab and filters. */
export function useBanParams() {
  const list = useListParams(filterNames, banPlaceParams)
  const { params } = list
  // The tab is no filter: an empty tab is not a search without results.
  const { state: _tab, ...filters } = list.filters
  const request = useMemo(() => toBanRequest(params), [params])
  return { ...list, filters, request, state: isState(params.state) ? params.state : 'active' }
}

function isState(value: string | undefined): value is BanState {
  return banStates.some((state) => state === value)
}
