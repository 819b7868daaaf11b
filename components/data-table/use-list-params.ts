'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { pickListParams, valuesOf } from '@/lib/contract/list-params'

/** A value of null removes the parameter. */
export type ListChange = Readonly<Record<string, string | null>>

/**
 * The state of a list, which is in the address: it can be shared and gone back to. A new filter
 * starts at the first page.
 * @param known the parameters that narrow the list; keep it stable
 * @param places the parameters of the position; keep it stable
 */
export function useListParams(known: readonly string[], places: readonly string[] = paged) {
  const search = useSearchParams()
  const params = useMemo(
    () => pickListParams(search, [...known, ...places]),
    [search, known, places],
  )
  const filters = useMemo(() => pickListParams(search, known), [search, known])

  const change = useCallback((to: ListChange, how: 'push' | 'replace' = howFor(to)) => {
    const next = new URLSearchParams(window.location.search)
    const turnsPage = Object.keys(to).every((name) => keepsPage.has(name))
    if (!turnsPage) for (const name of pages) next.delete(name)
    for (const [name, value] of Object.entries(to)) {
      next.delete(name)
      for (const each of valuesOf(value ?? undefined)) next.append(name, each)
    }
    const address = `${window.location.pathname}${next.size > 0 ? `?${next}` : ''}`
    if (next.toString() === new URLSearchParams(window.location.search).toString()) return
    // Without a server request: the page reads the rows itself.
    if (how === 'push') window.history.pushState(null, '', address)
    else window.history.replaceState(null, '', address)
  }, [])

  const clear = useCallback(
    () => change(Object.fromEntries(known.map((name) => [name, null]))),
    [change, known],
  )
  return {
    /** All parameters that select rows; the key of the query. */
    params,
    /** The active filters. */
    filters,
    /** What is open beside the list, by id. */
    open: search.get('open'),
    hidden: useMemo(() => (search.get('hide') ?? '').split('.').filter(Boolean), [search]),
    change,
    clear,
  }
}

const paged = ['page', 'sort']
const pages = ['page', 'after', 'before']
const keepsPage = new Set([...pages, 'hide', 'open', 'deletion'])

/** Another selection of rows is a history entry; the layout of the list is not. */
function howFor(to: ListChange): 'push' | 'replace' {
  return Object.keys(to).every((name) => name === 'hide') ? 'replace' : 'push'
}

export type ListState = ReturnType<typeof useListParams>
