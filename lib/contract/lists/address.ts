import type { MirrorList } from './definition'
import { filterParams } from './filter-params'

/** The address parameters of a mirrored list besides its filters. */
export const placeParams = ['sort', 'size', 'after', 'before'] as const

/** The parameters that narrow a list: its words and its filters. */
export const narrowingParams = <List extends MirrorList>(list: List) =>
  ['q', ...filterParams(list)] as const

/** All parameters of a list's address, request and export: one grammar. */
export const addressParams = <List extends MirrorList>(list: List) =>
  [...narrowingParams(list), ...placeParams] as const
