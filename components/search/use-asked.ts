'use client'

import { useSearchParams } from 'next/navigation'
import { searchKinds, type SearchKind, type SearchNarrowing } from '@/lib/contract/search/answer'

/** A query, the chosen kind of results, and the facets that narrow them. */
export type Asked = { q: string; kind: SearchKind | null } & SearchNarrowing

/** The query in the address. */
export function useAsked(): Asked {
  const params = useSearchParams()
  const kind = searchKinds.find((each) => each === params.get('in')) ?? null
  return {
    q: params.get('q') ?? '',
    kind,
    from: params.get('from'),
    to: params.get('to'),
    rooms: params.getAll('room'),
  }
}

/**
 * Replaces the address without a server navigation, since the page fetches by itself; typing adds
 * no history entries.
 */
export function changeAsked({ q, kind, from, to, rooms }: Asked): void {
  const given = { q, in: kind, from, to }
  const next = new URLSearchParams(
    Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  for (const room of rooms) next.append('room', room)
  const { pathname } = window.location
  window.history.replaceState(null, '', next.size > 0 ? `${pathname}?${next}` : pathname)
}

export const anywhere: SearchNarrowing = { from: null, to: null, rooms: [] }

export const isNarrowed = ({ from, to, rooms }: SearchNarrowing) =>
  from !== null || to !== null || rooms.length > 0
