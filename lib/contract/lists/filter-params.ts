import type { FilterParam, ListDefinition } from './definition'

/** The parameters of one filter. */
export function paramsOf(name: string, kind: string): string[] {
  if (kind === 'span' && name === 'time') return ['from', 'to']
  return kind === 'days' || kind === 'span' ? [`${name}_from`, `${name}_to`] : [name]
}

/** The parameters of all filters of a list, as its address and its request write them. */
export function filterParams<List extends ListDefinition>(list: List) {
  return Object.entries(list.filters).flatMap(([name, { kind }]) =>
    paramsOf(name, kind),
  ) as FilterParam<List>[]
}
