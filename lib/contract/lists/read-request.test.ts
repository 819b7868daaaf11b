import { expect, it } from 'vitest'
import { participants } from '../directory/participants'
import { recordings } from '../directory/recordings'
import { sessions } from '../directory/sessions'
import { readListRequest } from './read-request'

const read = (asked: string) => readListRequest(sessions, new URLSearchParams(asked))
const id = '3f0b8d6e-5a43-4a5e-9a3e-0f7f6f1f0a01'

it('defaults to the first page in the list’s own order', () => {
  expect(read('')).toEqual({
    request: {
      q: '',
      sort: { name: 'started_at', down: true },
      size: 50,
      cursor: null,
      values: {},
      spans: {},
    },
    faults: [],
  })
})

it('reads words, order, page and several values of a filter, each once', () => {
  const asked = `q=+ana+billing&sort=name&size=250&after=abc&state=live&state=over&state=live&room=${id}`
  expect(read(asked).request).toMatchObject({
    q: 'ana billing',
    sort: { name: 'name', down: false },
    size: 250,
    cursor: { way: 'after', text: 'abc' },
    values: { state: ['live', 'over'], room: [id] },
  })
})

it('accepts Telnyx’s name of a sort key', () => {
  expect(read('sort=-created_at').request.sort).toEqual({ name: 'started_at', down: true })
  expect(read('sort=constructor').faults).toHaveLength(1)
})

it('includes both ends of a span', () => {
  const { spans } = read('from=2026-11-24T14:05Z&to=2026-11-24').request
  expect(spans).toEqual({
    time: { from: Date.UTC(2026, 10, 24, 14, 5), until: Date.UTC(2026, 10, 25) },
  })
})

it.each([
  ['filter[active]=true', 'filter[active]', 'unknown'],
  ['page=2', 'page', 'unknown'],
  ['__proto__=1', '__proto__', 'unknown'],
  ['sort=id', 'sort', 'invalid'],
  ['sort=name&sort=-name', 'sort', 'invalid'],
  ['size=0', 'size', 'invalid'],
  ['size=251', 'size', 'invalid'],
  ['size=1e2', 'size', 'invalid'],
  ['after=a&before=b', 'before', 'invalid'],
  ['state=dead', 'state', 'invalid'],
  ['room=', 'room', 'invalid'],
  ['minutes=1.5', 'minutes', 'invalid'],
  ['from=2026-02-30', 'from', 'invalid'],
  ['to=2026-11-24T10:00', 'to', 'invalid'],
  ['from=2026-11-24&from=2026-11-25', 'from', 'invalid'],
])('refuses %s', (asked, parameter, kind) => {
  expect(read(asked).faults).toMatchObject([{ parameter, kind }])
})

it('refuses invalid ids and too many values', () => {
  const many = Array.from({ length: 51 }, (_, at) => `session=${id.slice(0, -2)}${10 + at}`)
  for (const asked of ['session=x', many.join('&')])
    expect(readListRequest(participants, new URLSearchParams(asked)).faults).toHaveLength(1)
  expect(readListRequest(recordings, new URLSearchParams(`session=${id}`)).faults).toEqual([])
})
