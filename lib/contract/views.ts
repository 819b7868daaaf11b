import type { ListDefinition } from './lists/definition'
import { filterParams } from './lists/filter-params'
import { pickListParams, toSearch } from './list-params'

/** A named address of a list: private, or shared with everybody who may see that list. */
export type View = {
  id: string
  list: ListDefinition['name']
  name: string
  /** The query string of the address, as `viewQuery` writes it. */
  query: string
  shared: boolean
  owner: { id: string; name: string }
  /** Only its owner changes a view. */
  own: boolean
  /**
   * Whether the reader may delete it: its owner, or, for a shared one, a user who manages users.
   */
  removable: boolean
}

/** Maximum views of one user. */
export const maxViews = 100
export const maxViewName = 80
export const maxViewQuery = 4_000

/** `GET /api/views?list=…` */
export type ViewList = { data: View[]; meta: { may_share: boolean } }

/** Lists that are not of the mirror keep all parameters in their filters. */
const isOurs = ({ name }: ListDefinition) =>
  name === 'audit' || name === 'bans' || name === 'search' || name === 'compose'

/** The parameters of an address that a view keeps: rows, order and columns, but no page. */
export const viewParams = (list: ListDefinition): string[] => [
  ...(isOurs(list) ? [] : ['q', 'size']),
  ...filterParams(list),
  'sort',
  'hide',
]

/** The query of a view in one canonical form, so that equal views are equal texts. */
export const viewQuery = (list: ListDefinition, search: URLSearchParams): string =>
  toSearch(pickListParams(search, viewParams(list))).slice(1)
