import { expect, it } from 'vitest'
import { many, one, shapes } from './object-schemas'
import { parsed } from './parsed'

const answer = (json: unknown) => ({ status: 200, bytes: Buffer.from(''), json, elapsedMs: 1 })
const roomOf = (json: unknown) => parsed('rooms.get', answer(json), one(shapes['rooms.get'])).data
const sessionsOf = (json: unknown) =>
  parsed('sessions.list', answer(json), many(shapes['sessions.list']))

it('returns what Telnyx sent, with nulls, missing and undocumented fields', () => {
  const data = { id: 'a', unique_name: null, max_participants: 10, video_codecs: ['h264'] }
  expect(roomOf({ data })).toEqual(data)
})

it('accepts a number sent as a string', () => {
  expect(roomOf({ data: { max_participants: '10', webhook_timeout_secs: '2.5' } })).toEqual({
    max_participants: 10,
    webhook_timeout_secs: 2.5,
  })
})

it.each([['10 people'], ['1e9'], [' 1'], [''], [true], [{}]])(
  'accepts %j as no number',
  (max_participants) => {
    expect(roomOf({ data: { id: 'a', max_participants } })).toEqual({
      id: 'a',
      max_participants: null,
    })
  },
)

it('treats a field of another type as missing, at any depth, and keeps the rest', () => {
  const participants = [{ id: 5, context: { claim: 'x' }, joined_at: 'then' }, { id: 'p' }]
  const { data, meta } = sessionsOf({
    data: [
      { id: 's', room_id: ['r'] },
      { id: 't', participants },
    ],
    meta: { total_results: 'many', total_pages: '2' },
  })
  expect(data).toEqual([
    { id: 's', room_id: null },
    { id: 't', participants: [{ id: null, context: null, joined_at: 'then' }, { id: 'p' }] },
  ])
  expect(meta).toEqual({ total_results: null, total_pages: 2 })
})

it('does not change the answer it was given', () => {
  const json = { data: { id: 'a', unique_name: 5 } }
  expect(roomOf(json).unique_name).toBeNull()
  expect(json).toEqual({ data: { id: 'a', unique_name: 5 } })
})

it.each([[{ data: [{ id: 's', participants: [null] }] }], [{ data: 'none' }], [null], [[]]])(
  'refuses %j with a clear error',
  (json) => {
    expect(() => sessionsOf(json)).toThrow(
      expect.objectContaining({
        key: 'upstream_invalid',
        details: expect.objectContaining({ detail: 'Telnyx sent an unexpected shape.' }) as unknown,
      }),
    )
  },
)
