import { valuesOf, type ListParams } from '@/lib/contract/list-params'
import { paramsOf } from '@/lib/contract/lists/filter-params'

export type { ListParams }

/** A filter of a list; `name` is its parameter in the address. */
export type Filter =
  | { kind: 'choice'; name: string; label: string; options: FilterOption[] }
  /** Text that must match as a whole, or an id. */
  | {
      kind: 'text'
      name: string
      label: string
      hint: string
      mono?: boolean
      /** Shown in the chip instead of the value, such as the name for an id. */
      shown?: string | null
    }
  /** A whole number, of the unit the label names. */
  | { kind: 'least'; name: string; label: string; unit: string }
  /** Days, both ends included: `<name>_from` and `<name>_to`; of UTC, unless `hint` says other. */
  | { kind: 'days'; name: string; label: string; hint?: string }
  /** Days in the user's zone, as instants in the address. */
  | { kind: 'span'; name: string; label: string }

/** `group` is the heading above the first option that has it. */
export type FilterOption = { value: string; label: string; group?: string }

/** The parameters that a filter writes. */
export function namesOf(filter: Filter): string[] {
  return paramsOf(filter.name, filter.kind)
}

export function isOn(filter: Filter, params: ListParams): boolean {
  return namesOf(filter).some((name) => params[name] !== undefined)
}

type Words = (key: 'atLeast' | 'since' | 'until', values: Record<string, string>) => string

/** The text of an active filter's chip. */
export function wordsOf(
  filter: Filter,
  params: ListParams,
  t: Words,
  day: (day: string) => string,
) {
  const value = params[filter.name] ?? ''
  if (filter.kind === 'choice') {
    const labelOf = (each: string) =>
      filter.options.find((option) => option.value === each)?.label ?? each
    return valuesOf(value).map(labelOf).join(', ')
  }
  if (filter.kind === 'least') return t('atLeast', { value, unit: filter.unit })
  if (filter.kind === 'text') return filter.shown ?? valuesOf(value).join(', ')
  const [from, to] = namesOf(filter).map((name) => params[name])
  if (from && to) return from === to ? day(from) : `${day(from)} – ${day(to)}`
  return from ? t('since', { day: day(from) }) : t('until', { day: day(to ?? '') })
}
