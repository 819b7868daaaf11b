import { pickListParams, type ListParams } from './list-params'
import { banList } from './lists/bans'
import { filterParams } from './lists/filter-params'

/** What the address of the bans may hold besides its filters. */
export const banPlaceParams = ['after'] as const

/** All that the address of the bans may say of its rows. */
export const banParams = [...filterParams(banList), ...banPlaceParams]

/** Rows of a page. */
const size = '250'

/** The request for what an address shows; without a state those in force. */
export function toBanRequest(params: ListParams): ListParams {
  return { state: 'active', ...pickListParams({ ...params }, banParams), size }
}
