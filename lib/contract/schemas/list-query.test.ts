import { expect, it } from 'vitest'
import { filterParams } from '../lists/filter-params'
import { listQuery, filterQuery } from './list-query'
import type { TelnyxListOf } from '../lists/definition'

const list = {
  name: 'recordings',
  permission: 'video.read',
  filters: {
    room: { kind: 'text', message: 'room', hint: 'roomHint', telnyx: 'room_name' },
    person: { kind: 'id', message: 'person', hint: 'personHint', telnyx: 'participant_id' },
    claim: { kind: 'box', telnyx: 'context' },
    started: { kind: 'days', message: 'started', telnyx: 'date_started_at' },
    minutes: { kind: 'minutes', message: 'length', unit: 'minutes', telnyx: 'duration_secs' },
    type: {
      kind: 'choice',
      message: 'type',
      values: { video: 'video', audio: 'audio' },
      telnyx: 'type',
    },
  },
  columns: {},
} as const satisfies TelnyxListOf<'recordings'>

const query = listQuery(list)
const id = '3f0b8d6e-5a43-4a5e-9a3e-0f7f6f1f0a01'

it('takes every parameter of every filter, and the page as a number', () => {
  const whole = {
    room: 'Stand-up',
    person: id,
    claim: 'Ana',
    started_from: '2026-01-31',
    started_to: '2026-02-01',
    minutes: '5',
    type: 'audio',
  }
  expect(Object.keys(whole)).toEqual(filterParams(list))
  expect(query.parse({ ...whole, page: '2' })).toEqual({ ...whole, page: 2 })
  expect(filterQuery(list).parse(whole)).toEqual(whole)
  expect(query.parse({})).toEqual({})
})

it.each([
  ['a text that is empty', { room: '' }],
  ['a name in place of an id', { person: 'Ana' }],
  ['a day that no calendar has', { started_from: '2026-02-30' }],
  ['half a minute', { minutes: '0.5' }],
  ['more minutes than fit', { minutes: '1000000' }],
  ['a value that the choice does not offer', { type: 'text' }],
  ['a filter that is not the list’s', { name: 'x' }],
  ['no page', { page: '0' }],
])('refuses %s', (_, wrong) => {
  expect(query.safeParse(wrong).success).toBe(false)
})

it('knows no page where all that match are asked for', () => {
  expect(filterQuery(list).safeParse({ page: '1' }).success).toBe(false)
})
