'use client'

import type { ReactNode } from 'react'
import { toFailure } from '@/lib/client/api-failure'
import { useLastError } from '@/lib/client/use-last-error'
import { ListBody } from '../data-table/list-body'
import type { ListState } from '../data-table/use-list-params'
import { ErrorState } from './error-state'

type ListRowsProps = {
  /** React Query's result for the list. */
  query: {
    data: { data: readonly unknown[] } | undefined
    error: Error | null
    isFetching: boolean
    isPlaceholderData: boolean
    refetch: () => unknown
  }
  list: Pick<ListState, 'params' | 'filters' | 'change' | 'clear'>
  /** What to show in place of rows for this answer, if anything. */
  instead?: ReactNode
  /** What the list would show, and how to get some. */
  empty: ReactNode
  children: ReactNode
}

/** The rows of a list, or why there are none. */
export function ListRows({ query, list, instead = null, empty, children }: ListRowsProps) {
  const { data, isPlaceholderData, refetch } = query
  const error = useLastError(query)
  return (
    <ListBody
      count={data ? data.data.length : null}
      error={
        error && !data ? (
          <ErrorState
            failure={toFailure(error)}
            pending={query.isFetching}
            onRetry={() => void refetch()}
          />
        ) : (
          instead
        )
      }
      filtered={Object.keys(list.filters).length > 0}
      onClear={list.clear}
      empty={empty}
      waiting={isPlaceholderData}
      page={{
        number: Number(list.params.page ?? 1),
        onFirst: () => list.change({ page: null }),
      }}
    >
      {children}
    </ListBody>
  )
}
