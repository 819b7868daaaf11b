import { expect, it } from 'vitest'
import { pageOf, parseReference } from './telnyx-reference'

const a = '0f8d5a3e-1b2c-4d5e-8f90-a1b2c3d4e5f6'
const b = '11111111-2222-4333-8444-555555555555'

it.each([
  [a, { id: a, kind: null }],
  [`  ${a.toUpperCase()} `, { id: a, kind: null }],
  [`https://api.telnyx.com/v2/rooms/${a}`, { id: a, kind: 'room' }],
  [`https://api.telnyx.com/v2/room_sessions/${a}/actions/kick`, { id: a, kind: 'session' }],
  [`/v2/rooms/${a}/sessions/${b}`, { id: b, kind: 'session' }],
  [`https://desk.example.com/people/${a}?x=1`, { id: a, kind: 'participant' }],
  [`room_recordings/${a}`, { id: a, kind: 'recording' }],
  [`session ${a}`, { id: a, kind: null }],
  ['Daily stand-up', null],
  ['', null],
])('reads %j', (text, expected) => {
  expect(parseReference(text)).toEqual(expected)
})

it('knows the page of each', () => {
  expect(pageOf('participant', a)).toBe(`/people/${a}`)
})
