'use client'

import { useMemo } from 'react'
import type { ListDefinition, ListFilter } from '@/lib/contract/lists/definition'
import type { Filter, FilterOption } from './filter'
import { useListWords } from './use-list-words'

/** What the screen adds to a filter: loaded options, a hint, the name for an id. */
type Extra = { options?: FilterOption[]; hint?: string; shown?: string | null }

export type FilterExtras = Readonly<Record<string, Extra>>

const noExtras: FilterExtras = {}

/** The filters of a list with their messages, except those with a box. Keep `extras` stable. */
export function useListFilters(list: ListDefinition, extras = noExtras): Filter[] {
  const t = useListWords(list)
  return useMemo(
    () =>
      Object.entries(list.filters).flatMap(([name, filter]) =>
        filter.kind === 'box' ? [] : toFilter(name, filter, t, extras[name]),
      ),
    [list, t, extras],
  )
}

function toFilter(
  name: string,
  filter: Exclude<ListFilter, { kind: 'box' }>,
  t: (key: string) => string,
  { options, hint, shown }: Extra = {},
): Filter {
  const own = { name, label: t(filter.message) }
  switch (filter.kind) {
    case 'choice':
      return {
        ...own,
        kind: 'choice',
        options:
          options ??
          Object.entries(filter.values ?? {}).map(([value, key]) => ({ value, label: t(key) })),
      }
    case 'minutes':
      return { ...own, kind: 'least', unit: t(filter.unit) }
    case 'span':
      return { ...own, kind: 'span' }
    case 'days':
      return { ...own, kind: 'days', hint }
    case 'text':
    case 'id':
      return { ...own, kind: 'text', hint: t(filter.hint), mono: filter.kind === 'id', shown }
  }
}
