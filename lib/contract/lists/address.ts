import type { MirrorList } from './definition'
import { filterParams } from './filter-params'

/** What the address of a list of the copy says of its rows besides its filters. */
export const placeParams = ['sort', 'size', 'after', 'before'] as const

/** The parameters that narrow a list: its words and its filters. */
export const narrowingParams = <List extends MirrorList>(list: List) =>
  ['q', ...filterParams(list)] as const

/** All that the address of a list, its request and its export may say: one grammar. */
export const addressParams = <List extends MirrorList>(list: List) =>
  [...narrowingParams(list), ...placeParams] as const
