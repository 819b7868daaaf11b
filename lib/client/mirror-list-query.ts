import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type {
  CopyAge,
  DayCounts,
  ListSums,
  MirrorListAnswer,
  MirrorRow,
  ValueCounts,
} from '@/lib/contract/directory/rows'
import { toSearch, type ListParams } from '@/lib/contract/list-params'
import type { MirrorList } from '@/lib/contract/lists/definition'
import { apiFetch } from './api-fetch'

/** What is not whole, far behind or moving is asked for again; so often, in ms. */
export const againMs = 5_000
const maxBehindSecs = 120

/** Whether rows may be missing or old: the first copy is under way, or the copy is behind. */
export const isUnsure = ({ meta }: { meta: CopyAge }) =>
  !meta.complete || meta.behind_seconds === null || meta.behind_seconds > maxBehindSecs

/** What is asked for and not there may be copied in a moment, such as what was just made elsewhere. */
const isAwaited = (params: ListParams, { data }: Pick<MirrorListAnswer<unknown>, 'data'>) =>
  Object.keys(params).length > 0 && data.length === 0

/**
 * A page of a list of the copy. The page before stays on screen while the next one is on its way
 * (`isPlaceholderData`).
 *
 * @param isMoving rows that may be others in a few seconds
 */
export function mirrorListQuery<Row extends MirrorRow>(
  { name }: MirrorList,
  params: ListParams,
  isMoving: (row: Row) => boolean = () => false,
) {
  return queryOptions({
    queryKey: ['list', name, params],
    queryFn: async ({ signal }) => {
      const path = `/api/directory/${name}${toSearch(params)}`
      return (await apiFetch<MirrorListAnswer<Row>>(path, { signal })).body
    },
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data && (isUnsure(data) || isAwaited(params, data) || data.data.some(isMoving))
        ? againMs
        : false,
  })
}

const fewSecondsMs = 10_000

/** Something that a list says of all its rows together; what makes the list old makes it old too. */
function ofAllRows<Data>(name: MirrorList['name'], part: string, asked: ListParams) {
  return queryOptions({
    queryKey: ['list', name, part, asked],
    queryFn: async ({ signal }) => {
      const path = `/api/directory/${name}/${part}${toSearch(asked)}`
      return (await apiFetch<{ data: Data }>(path, { signal })).body.data
    },
    placeholderData: keepPreviousData,
    staleTime: fewSecondsMs,
  })
}

/** What each value of the filters would leave of what an address asks for. */
export const valueCountsQuery = ({ name }: MirrorList, narrowing: ListParams) =>
  ofAllRows<ValueCounts>(name, 'counts', narrowing)

/** How many rows there are on each of the last days of a zone, of what an address asks for. */
export function dayCountsQuery({ name }: MirrorList, narrowing: ListParams, zone: string) {
  const { from: _from, to: _to, ...rest } = narrowing
  return ofAllRows<DayCounts>(name, 'days', { ...rest, zone })
}

/** What all that match add up to. */
export const listSumsQuery = ({ name }: MirrorList, narrowing: ListParams) =>
  ofAllRows<ListSums>(name, 'sums', narrowing)
