import { badValue } from '../http/api-error'
import type { Page, Rows } from '../lists/rows'
import type { World } from '../world/world'
import type { OperationResult } from './operation'

const defaultSize = 20
const maximumSize = 250

/** Reads `page[number]` and `page[size]`. */
export function readPage(query: URLSearchParams): Page {
  return {
    number: readInteger(query, 'page[number]', 1, Number.MAX_SAFE_INTEGER) ?? 1,
    size: readInteger(query, 'page[size]', 1, maximumSize) ?? defaultSize,
  }
}

export function hasPage(query: URLSearchParams): boolean {
  return Boolean(query.get('page[number]') || query.get('page[size]'))
}

/** The rows from `from` to before `to`. */
export function slice<T>(rows: Rows<T>, from = 0, to = rows.length): T[] {
  const places = Array.from({ length: Math.max(0, Math.min(to, rows.length) - from) })
  return rowsAt(
    rows,
    places.map((_, index) => from + index),
  )
}

function rowsAt<T>(rows: Rows<T>, places: readonly number[]): T[] {
  return places.flatMap((place) => rows.at(place) ?? [])
}

/**
 * One page with its meta. Past the last page there is no data and the totals are right, unless the
 * settings make lists unreliable.
 */
export function listResult<T>(
  world: World,
  rows: Rows<T>,
  query: URLSearchParams,
  present: (record: T) => unknown,
): OperationResult {
  const { settings, disorder } = world
  const page = readPage(query)
  const found = rowsAt(rows, disorder.places(page, rows.length, settings))
  const total = disorder.total(rows.length, settings)
  return {
    status: 200,
    effect: false,
    body: {
      data: found.filter(() => !disorder.isDropped(settings)).map((record) => present(record)),
      meta: {
        page_number: page.number,
        page_size: page.size,
        total_pages: Math.ceil(total / page.size),
        total_results: total,
      },
    },
  }
}

/** An empty value counts as none. Throws 422 for anything but an integer in range. */
export function readInteger(
  query: URLSearchParams,
  parameter: string,
  low: number,
  high: number,
): number | undefined {
  const text = query.get(parameter)
  if (!text) return undefined
  const value = Number(text)
  if (!/^\d+$/.test(text) || value < low || value > high) {
    throw badValue({ parameter }, `${parameter} must be an integer of at least ${low}.`)
  }
  return value
}

/** An empty value counts as none. Throws 422 for anything but true and false. */
export function readBoolean(query: URLSearchParams, parameter: string): boolean | undefined {
  const text = query.get(parameter)
  if (!text) return undefined
  if (text !== 'true' && text !== 'false') {
    throw badValue({ parameter }, `${parameter} must be true or false.`)
  }
  return text === 'true'
}
