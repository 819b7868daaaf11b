import { pageSize } from '../list'
import type { ListFilter, MirrorList } from './definition'
import { filterParams, paramsOf } from './filter-params'
import { readInstant } from './instant'
import {
  maxPageSize,
  maxQuestion,
  maxValues,
  type ListRequest,
  type RequestFault,
  type Span,
} from './request'

type Refuse = (parameter: string, detail: string) => void

/**
 * Parses an address, a request or an export of a list: one grammar for all three. `faults` names
 * every unknown or invalid parameter; with any, the request must be refused.
 */
export function readListRequest(
  list: MirrorList,
  search: URLSearchParams,
): { request: ListRequest; faults: RequestFault[] } {
  const faults = unknownOf(list, search)
  const refuse: Refuse = (parameter, detail) =>
    faults.push({ parameter, kind: 'invalid', detail: `${parameter}: ${detail}` })
  for (const name of ['q', 'sort', 'size', 'after', 'before']) {
    if (search.getAll(name).length > 1) refuse(name, 'is given twice')
  }
  const request = {
    q: (search.get('q') ?? '').trim().slice(0, maxQuestion),
    sort: sortOf(list, search.get('sort') ?? list.sort, refuse),
    size: sizeOf(search.get('size'), refuse),
    cursor: cursorOf(search, refuse),
    values: valuesOf(list, search, refuse),
    spans: spansOf(list, search, refuse),
  }
  return { request, faults }
}

function unknownOf(list: MirrorList, search: URLSearchParams): RequestFault[] {
  const known = ['q', 'sort', 'size', 'after', 'before', ...filterParams(list)]
  return [...new Set(search.keys())]
    .filter((name) => !known.includes(name))
    .map((parameter) => ({
      parameter,
      kind: 'unknown',
      detail: `${parameter}: not a parameter of this operation`,
    }))
}

function sortOf(list: MirrorList, text: string, refuse: Refuse): ListRequest['sort'] {
  const down = text.startsWith('-')
  const column = down ? text.slice(1) : text
  const name = (Object.hasOwn(list.aliases ?? {}, column) && list.aliases?.[column]) || column
  if (Object.values(list.columns).every(({ sort }) => sort !== name))
    refuse('sort', 'must be the name of a column, with - before it for the other way round')
  return { name, down }
}

function sizeOf(text: string | null, refuse: Refuse): number {
  if (text === null) return pageSize
  const size = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (size < 1 || size > maxPageSize)
    refuse('size', `must be a whole number from 1 to ${maxPageSize}`)
  return size
}

function cursorOf(search: URLSearchParams, refuse: Refuse): ListRequest['cursor'] {
  const after = search.get('after')
  const before = search.get('before')
  if (after !== null && before !== null) refuse('before', 'goes with no after')
  if (after !== null) return { way: 'after', text: after }
  return before === null ? null : { way: 'before', text: before }
}

function valuesOf(list: MirrorList, search: URLSearchParams, refuse: Refuse) {
  const on = Object.entries(list.filters).flatMap(([name, filter]) => {
    const values = filter.kind === 'span' ? [] : [...new Set(search.getAll(name))]
    const isGood = goodValue(filter)
    if (values.length > maxValues) refuse(name, `has at most ${maxValues} values`)
    const wrong = values.map(isGood).find((detail) => detail !== null)
    if (wrong) refuse(name, wrong)
    return values.length > 0 ? [[name, values]] : []
  })
  return Object.fromEntries(on) as ListRequest['values']
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The fault of a value of this filter, or null. */
function goodValue(filter: ListFilter): (value: string) => string | null {
  switch (filter.kind) {
    case 'choice': {
      const known = Object.keys(filter.values ?? {})
      return (value) => (known.includes(value) ? null : `must be one of ${known.join(', ')}`)
    }
    case 'id':
      return (value) => (uuid.test(value) ? null : 'must be a UUID')
    case 'minutes':
      return (value) => (/^\d{1,6}$/.test(value) ? null : 'must be a whole number of minutes')
    case 'text':
    case 'box':
    case 'days':
    case 'span':
      return (value) => (isStorable(value) ? null : 'must be text of 1 to 1,000 characters')
  }
}

const isStorable = (text: string) =>
  text !== '' && text.length <= 1_000 && text.isWellFormed() && !text.includes('\0')

function spansOf(list: MirrorList, search: URLSearchParams, refuse: Refuse) {
  const on = Object.entries(list.filters).flatMap(([name, { kind }]) => {
    if (kind !== 'span') return []
    const [from, until] = paramsOf(name, kind).map((param) => endOf(search, param, refuse))
    const span: Span = { from: from?.from ?? null, until: until?.until ?? null }
    return from || until ? [[name, span]] : []
  })
  return Object.fromEntries(on) as ListRequest['spans']
}

function endOf(search: URLSearchParams, param: string, refuse: Refuse) {
  const [text, ...more] = search.getAll(param)
  if (more.length > 0) refuse(param, 'is given twice')
  if (text === undefined) return null
  const read = readInstant(text)
  if (!read) refuse(param, 'must be a day, or a minute with its zone, of ISO 8601')
  return read
}
