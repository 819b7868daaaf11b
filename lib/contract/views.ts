import type { ListDefinition } from './lists/definition'
import { filterParams } from './lists/filter-params'
import { pickListParams, toSearch } from './list-params'

/** A name for an address of a list: one's own, or shared with everybody who may see that list. */
export type View = {
  id: string
  list: ListDefinition['name']
  name: string
  /** What the address says after its `?`, as `viewQuery` writes it. */
  query: string
  shared: boolean
  owner: { id: string; name: string }
  /** Only its owner changes a view. */
  own: boolean
  /** Whether the reader may delete it: its owner, and for a shared one whoever manages users. */
  removable: boolean
}

/** Views of one user. */
export const maxViews = 100
export const maxViewName = 80
export const maxViewQuery = 4_000

/** `GET /api/views?list=…` */
export type ViewList = { data: View[]; meta: { may_share: boolean } }

/** What is not of the copy says all that it knows in its filters. */
const isOurs = ({ name }: ListDefinition) =>
  name === 'audit' || name === 'bans' || name === 'search'

/** What of an address a view keeps: which rows, in which order, by which columns; no place among them. */
export const viewParams = (list: ListDefinition): string[] => [
  ...(isOurs(list) ? [] : ['q', 'size']),
  ...filterParams(list),
  'sort',
  'hide',
]

/** That of an address, always written alike, so that two that show the same are the same text. */
export const viewQuery = (list: ListDefinition, search: URLSearchParams): string =>
  toSearch(pickListParams(search, viewParams(list))).slice(1)
