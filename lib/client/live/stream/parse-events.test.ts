import { expect, it } from 'vitest'
import { createEventParser, type WireEvent } from './parse-events'

const wire =
  ': beat\n\nevent: hello\ndata: {"eventId":7}\n\nid: 8\r\nevent: change\r\ndata: {"kind":\r\ndata: "person"}\r\n\r\nevent:poll\ndata:{}\n\n'

const events: WireEvent[] = [
  { name: 'hello', id: '', data: '{"eventId":7}' },
  { name: 'change', id: '8', data: '{"kind":\n"person"}' },
  { name: 'poll', id: '', data: '{}' },
]

it('parses a stream the same way wherever it is split', () => {
  for (let size = 1; size <= wire.length; size++) {
    const parse = createEventParser()
    const pieces = wire.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
    expect(pieces.flatMap(parse)).toEqual(events)
  }
})

it('drops comments, events without data, and an event that is not finished', () => {
  const parse = createEventParser()
  expect(parse(': beat\n\nevent: reset\n\nid: 9\nevent: change\ndata: {}\n')).toEqual([])
  expect(parse('\n')).toEqual([{ name: 'change', id: '9', data: '{}' }])
})
