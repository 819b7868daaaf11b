'use client'

import { useTimeZone } from 'next-intl'
import { useCallback, useMemo } from 'react'
import { useListParams, type ListChange } from '@/components/data-table/use-list-params'
import { auditPlaceParams, toAuditRequest } from '@/lib/contract/audit-request'
import { pickListParams } from '@/lib/contract/list-params'
import { auditList } from '@/lib/contract/lists/audit'
import { filterParams } from '@/lib/contract/lists/filter-params'

const filterNames = filterParams(auditList)
const known = [...filterNames, 'before', 'after']
const keepsPlace = new Set<string>(['hide', 'open', ...auditPlaceParams])

/**
 * The state of the trail in its address: filters, order, and a position in the chain for paging.
 */
export function useAuditParams() {
  const list = useListParams(known)
  const timeZone = useTimeZone() ?? 'UTC'
  const { params, change: changeList } = list
  const request = useMemo(() => toAuditRequest(params, timeZone), [params, timeZone])
  const filters = useMemo(() => pickListParams({ ...params }, filterNames), [params])

  const change = useCallback(
    (to: ListChange, how?: 'push' | 'replace') => {
      const stays = Object.keys(to).every((name) => keepsPlace.has(name))
      changeList(stays ? to : { before: null, after: null, ...to }, how)
    },
    [changeList],
  )
  return { ...list, filters, request, change }
}
