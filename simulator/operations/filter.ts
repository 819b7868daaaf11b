import { badValue } from '../http/api-error'
import { readBoolean, readInteger } from './page'

export type Test<T> = (record: T) => boolean

const dayMs = 86_400_000

/** Keeps the records that pass every filter of the query; unknown filters are ignored. */
export function select<T>(
  records: readonly T[],
  query: URLSearchParams,
  filters: readonly ((query: URLSearchParams) => Test<T> | null)[],
): readonly T[] {
  const tests = filters.flatMap((filter) => filter(query) ?? [])
  return tests.length === 0
    ? records
    : records.filter((record) => tests.every((test) => test(record)))
}

/** `filter[field]=value`, exact. An empty value counts as no filter. */
export function exactly<T>(field: string, read: (record: T) => string | null | undefined) {
  return (query: URLSearchParams): Test<T> | null => {
    const wanted = query.get(`filter[${field}]`)
    return wanted ? (record) => read(record) === wanted : null
  }
}

export function whether<T>(field: string, read: (record: T) => boolean) {
  return (query: URLSearchParams): Test<T> | null => {
    const wanted = readBoolean(query, `filter[${field}]`)
    return wanted === undefined ? null : (record) => read(record) === wanted
  }
}

/** Telnyx's only numeric filter means "greater or equal". */
export function atLeast<T>(field: string, read: (record: T) => number | undefined) {
  return (query: URLSearchParams): Test<T> | null => {
    const least = readInteger(query, `filter[${field}]`, 0, Number.MAX_SAFE_INTEGER)
    return least === undefined ? null : (record) => (read(record) ?? -1) >= least
  }
}

/** `filter[field][eq|gte|lte]=YYYY-MM-DD`: whole days, in UTC. */
export function onDay<T>(field: string, read: (record: T) => number | undefined) {
  return (query: URLSearchParams): Test<T> | null => {
    const eq = readDay(query, `filter[${field}][eq]`)
    const gte = readDay(query, `filter[${field}][gte]`) ?? -Infinity
    const lte = readDay(query, `filter[${field}][lte]`) ?? Infinity
    if (eq === undefined && gte === -Infinity && lte === Infinity) return null
    return (record) => {
      const time = read(record)
      if (time === undefined) return false
      const day = Math.floor(time / dayMs)
      return day >= gte && day <= lte && (eq === undefined || day === eq)
    }
  }
}

function readDay(query: URLSearchParams, parameter: string): number | undefined {
  const text = query.get(parameter)
  if (!text) return undefined
  const start = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN
  if (Number.isNaN(start)) throw badValue({ parameter }, `${parameter} must be a date, YYYY-MM-DD.`)
  return start / dayMs
}
