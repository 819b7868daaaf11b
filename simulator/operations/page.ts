import { badValue } from '../http/api-error'
import type { OperationResult } from './operation'

const defaultSize = 20
const maximumSize = 250

export interface Page {
  number: number
  size: number
}

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

export function pageOf<T>(records: readonly T[], page: Page): T[] {
  return records.slice((page.number - 1) * page.size, page.number * page.size)
}

/** One page with its meta. Past the last page there is no data and the totals are right. */
export function listResult<T>(
  records: readonly T[],
  query: URLSearchParams,
  present: (record: T) => unknown,
): OperationResult {
  const page = readPage(query)
  return {
    status: 200,
    effect: false,
    body: {
      data: pageOf(records, page).map(present),
      meta: {
        page_number: page.number,
        page_size: page.size,
        total_pages: Math.ceil(records.length / page.size),
        total_results: records.length,
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
