import { pickListParams, type ListParams } from './list-params'
import { banList } from './lists/bans'
import { filterParams } from './lists/filter-params'

/** The address parameters of the list of bans besides its filters. */
export const banPlaceParams = ['after'] as const

/** All address parameters of the list of bans. */
export const banParams = [...filterParams(banList), ...banPlaceParams]

/** Rows of a page. */
const size = '250'

/** The request for an address; without a state, the bans in force. */
export function toBanRequest(params: ListParams): ListParams {
  return { state: 'active', ...pickListParams({ ...params }, banParams), size }
}
