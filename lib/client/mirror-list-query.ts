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

/** Poll interval of incomplete, outdated or changing answers, in ms. */
export const againMs = 5_000
const maxBehindSecs = 120

/** Whether rows may be missing or outdated: the first copy is running, or the mirror is behind. */
export const isUnsure = ({ meta }: { meta: CopyAge }) =>
  !meta.complete || meta.behind_seconds === null || meta.behind_seconds > maxBehindSecs

/** A missing row may be copied in a moment, such as one just made elsewhere. */
const isAwaited = (params: ListParams, { data }: Pick<MirrorListAnswer<unknown>, 'data'>) =>
  Object.keys(params).length > 0 && data.length === 0

/**
 * A page of a mirrored list. The previous page stays on screen while it loads
 * (`isPlaceholderData`).
 * @param isMoving whether rows may change within seconds
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

/** Data about all rows of a list, invalidated together with the list. */
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

/** The counts of each filter value, for an address. */
export const valueCountsQuery = ({ name }: MirrorList, narrowing: ListParams) =>
  ofAllRows<ValueCounts>(name, 'counts', narrowing)

/** The counts of the last days of a zone, for an address. */
export function dayCountsQuery({ name }: MirrorList, narrowing: ListParams, zone: string) {
  const { from: _from, to: _to, ...rest } = narrowing
  return ofAllRows<DayCounts>(name, 'days', { ...rest, zone })
}

/** The sums of all matching rows. */
export const listSumsQuery = ({ name }: MirrorList, narrowing: ListParams) =>
  ofAllRows<ListSums>(name, 'sums', narrowing)
