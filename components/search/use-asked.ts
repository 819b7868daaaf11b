'use client'

import { useSearchParams } from 'next/navigation'
import { searchKinds, type SearchKind, type SearchNarrowing } from '@/lib/contract/search/answer'

/** A question, the kind that is chosen of what answers it, and what that is narrowed by. */
export type Asked = { q: string; kind: SearchKind | null } & SearchNarrowing

/** The question in the address. */
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

/** Without a visit to the server: the page asks by itself. What is typed makes no steps to go back. */
export function changeAsked({ q, kind, from, to, rooms }: Asked): void {
  const said = { q, in: kind, from, to }
  const next = new URLSearchParams(
    Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  )
  for (const room of rooms) next.append('room', room)
  const { pathname } = window.location
  window.history.replaceState(null, '', next.size > 0 ? `${pathname}?${next}` : pathname)
}

export const anywhere: SearchNarrowing = { from: null, to: null, rooms: [] }

export const isNarrowed = ({ from, to, rooms }: SearchNarrowing) =>
  from !== null || to !== null || rooms.length > 0
