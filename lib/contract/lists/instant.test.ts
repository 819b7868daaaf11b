import { expect, it } from 'vitest'
import { readInstant } from './instant'

const iso = (text: string) => {
  const read = readInstant(text)
  return read && [new Date(read.from).toISOString(), new Date(read.until).toISOString()]
}

it.each([
  ['2026-11-24', '2026-11-24T00:00:00.000Z', '2026-11-25T00:00:00.000Z'],
  ['2026-11-24+01:00', '2026-11-23T23:00:00.000Z', '2026-11-24T23:00:00.000Z'],
  ['2026-11-24T14:05+01:00', '2026-11-24T13:05:00.000Z', '2026-11-24T13:06:00.000Z'],
  ['2026-11-24T14:05 01:00', '2026-11-24T13:05:00.000Z', '2026-11-24T13:06:00.000Z'],
  ['2026-11-24T14:05:09Z', '2026-11-24T14:05:09.000Z', '2026-11-24T14:05:10.000Z'],
  ['2026-11-24T14:05:09.5-03:30', '2026-11-24T17:35:09.500Z', '2026-11-24T17:35:09.501Z'],
])('reads %s as the whole stretch that it names', (text, from, until) => {
  expect(iso(text)).toEqual([from, until])
})

it.each([
  '',
  'today',
  '2026-02-30',
  '2026-13-01',
  '2026-11-24T14:05',
  '2026-11-24T25:00Z',
  '2026-11-24T14Z',
  '2026-11-24T14:05+25:00',
  '2026-11-24Zulu',
  '20261124',
])('does not read %j', (text) => {
  expect(readInstant(text)).toBeNull()
})
