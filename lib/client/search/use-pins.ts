import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SearchKind } from '@/lib/contract/search/answer'
import { maxViewName, type View } from '@/lib/contract/views'
import { createView, deleteView } from '../views/mutations'
import { viewsQuery } from '../views/queries'

/** A pinned query: a view of the user's own, named by its words. */
type Pin = { id: string; q: string; kind: string | null }

type Asked = { q: string; kind: SearchKind | null }

const toPin = ({ id, query }: View): Pin => {
  const search = new URLSearchParams(query)
  return { id, q: search.get('q') ?? '', kind: search.get('in') }
}

const nameOf = ({ q, kind }: Asked) => (kind ? `${q} in:${kind}` : q).slice(-maxViewName)

/** The signed-in user's pinned queries, on all their devices. */
export function usePins() {
  const cache = useQueryClient()
  const { data } = useQuery(viewsQuery('search'))
  const creation = useMutation(createView(cache, 'search'))
  const removal = useMutation(deleteView(cache, 'search'))
  const pins = (data?.data ?? []).filter(({ own }) => own).map(toPin)
  const find = ({ q, kind }: Asked) => pins.find((pin) => pin.q === q && pin.kind === kind)
  function toggle(asked: Asked) {
    if (creation.isPending || removal.isPending || !data) return
    const pinned = find(asked)
    if (pinned) return removal.mutate(pinned.id)
    const query = new URLSearchParams({ q: asked.q, ...(asked.kind && { in: asked.kind }) })
    creation.mutate({ name: nameOf(asked), query: `${query}`, shared: false })
  }
  return {
    pins,
    isPinned: (asked: Asked) => find(asked) !== undefined,
    toggle,
    error: creation.error ?? removal.error,
  }
}
