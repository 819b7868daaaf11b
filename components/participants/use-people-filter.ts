'use client'

import { useCallback, useMemo } from 'react'
import { useListParams } from '@/components/data-table/use-list-params'
import { toWords } from '@/lib/contract/found'

const known = ['q'] as const

/** The words of the people filter, kept in the address. */
export function usePeopleFilter() {
  const { filters, change } = useListParams(known)
  const question = filters.q ?? ''
  return {
    question,
    words: useMemo(() => toWords(question), [question]),
    /** Replaces the history entry, or Back would lead through every letter. */
    setQuestion: useCallback((text: string) => change({ q: text }, 'replace'), [change]),
  }
}
