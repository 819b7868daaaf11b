'use client'

import { useSearchParams } from 'next/navigation'
import { searchKinds, type SearchKind } from '@/lib/contract/search/answer'

/** The question in the address, and the kind that is chosen of it. */
export function useAsked() {
  const params = useSearchParams()
  const kind = searchKinds.find((each) => each === params.get('in')) ?? null
  return { q: params.get('q') ?? '', kind }
}

/** Without a visit to the server: the page asks by itself. What is typed makes no steps to go back. */
export function changeAsked({ q, kind }: { q: string; kind: SearchKind | null }): void {
  const next = new URLSearchParams({ ...(q && { q }), ...(kind && { in: kind }) })
  const { pathname } = window.location
  window.history.replaceState(null, '', next.size > 0 ? `${pathname}?${next}` : pathname)
}
