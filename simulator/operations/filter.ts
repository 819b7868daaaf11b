import { badValue } from '../http/api-error'
import { isDateless, type Chosen } from '../lists/dateless'
import type { Test } from '../state/past'
import type { Settings } from '../world/settings'
import { readBoolean, readInteger } from './page'

/** Reads its part of the query; returns null if there is none. */
export type Filter<T> = (query: URLSearchParams, settings: Settings) => Test<T> | null

const minuteMs = 60_000
const dayMs = 86_400_000

/** The tests of the filters in the query; unknown filters are ignored. */
export function readTests<T>(
  query: URLSearchParams,
  filters: readonly Filter<T>[],
  settings: Settings,
): Test<T>[] {
  return filters.flatMap((filter) => filter(query, settings) ?? [])
}

/** `filter[field]=value`, exact. An empty value counts as no filter. */
export function exactly<T>(
  field: string,
  read: (record: T) => string | null | undefined,
): Filter<T> {
  return (query) => {
    const wanted = query.get(`filter[${field}]`)
    return wanted ? (record) => read(record) === wanted : null
  }
}

export function whether<T>(field: string, read: (record: T) => boolean): Filter<T> {
  return (query) => {
    const wanted = readBoolean(query, `filter[${field}]`)
    return wanted === undefined ? null : (record) => read(record) === wanted
  }
}

/** Telnyx's only numeric filter means "greater or equal". */
export function atLeast<T>(field: string, read: (record: T) => number | undefined): Filter<T> {
  return (query) => {
    const min = readInteger(query, `filter[${field}]`, 0, Number.MAX_SAFE_INTEGER)
    return min === undefined ? null : (record) => (read(record) ?? -1) >= min
  }
}

/** `filter[field][eq|gte|lte]=YYYY-MM-DD`: whole days, in UTC unless the settings say otherwise. */
export function onDay<T extends Chosen>(
  field: string,
  read: (record: T) => number | undefined,
): Filter<T> {
  return (query, { list_zone_minutes, list_null_dates }) => {
    const midnight = (operator: string) => readMidnight(query, `filter[${field}][${operator}]`)
    const [eq, gte, lte] = [midnight('eq'), midnight('gte'), midnight('lte')]
    if (eq === undefined && gte === undefined && lte === undefined) return null
    const ahead = list_zone_minutes * minuteMs
    const from = Math.max(eq ?? -Infinity, gte ?? -Infinity) - ahead
    const to = Math.min(eq ?? Infinity, lte ?? Infinity) + dayMs - ahead
    return (record) => {
      const time = read(record)
      return time !== undefined && time >= from && time < to && !isDateless(record, list_null_dates)
    }
  }
}

/** Midnight (UTC) at the beginning of the day. */
function readMidnight(query: URLSearchParams, parameter: string): number | undefined {
  const text = query.get(parameter)
  if (!text) return undefined
  const start = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN
  if (Number.isNaN(start)) throw badValue({ parameter }, `${parameter} must be a date, YYYY-MM-DD.`)
  return start
}
