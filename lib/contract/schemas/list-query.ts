import { z } from 'zod'
import type { FilterValues, ListFilter, TelnyxList } from '../lists/definition'
import { dayRange, filterText, filterUuid, page, seconds } from './fields'

const wholeMinutes = seconds
  .refine((digits) => Number(digits) <= 999_999, 'must be at most 999999')
  .optional()

function fieldsOf(name: string, filter: ListFilter): Record<string, z.ZodType> {
  switch (filter.kind) {
    case 'days':
    case 'span':
      return dayRange(name)
    case 'choice':
      return { [name]: z.enum(Object.keys(filter.values ?? {})).optional() }
    case 'minutes':
      return { [name]: wholeMinutes }
    case 'id':
      return { [name]: filterUuid }
    case 'text':
    case 'box':
      return { [name]: filterText }
  }
}

const shapeOf = (list: TelnyxList): Record<string, z.ZodType> =>
  Object.assign({}, ...Object.entries(list.filters).map(([name, filter]) => fieldsOf(name, filter)))

/** The filters of a list alone; refuses what the list does not know. */
export function filterQuery<List extends TelnyxList>(list: List) {
  return z.strictObject(shapeOf(list)) as z.ZodType as z.ZodType<FilterValues<List>>
}

/** A page of a list: its filters, and `page` from 1. */
export function listQuery<List extends TelnyxList>(list: List) {
  const schema = z.strictObject({ ...shapeOf(list), page })
  return schema as z.ZodType as z.ZodType<ListQuery<List>>
}

export type ListQuery<List extends TelnyxList> = FilterValues<List> & { page?: number }
