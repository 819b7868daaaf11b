import { expect, it } from 'vitest'
import { isOn, namesOf, wordsOf, type Filter } from './filter'

const days: Filter = { kind: 'days', name: 'started', label: 'Started' }
const room: Filter = { kind: 'text', name: 'room', label: 'Room', hint: '' }
const least: Filter = { kind: 'least', name: 'length', label: 'Length', unit: 's' }
const live: Filter = {
  kind: 'choice',
  name: 'active',
  label: 'State',
  options: [{ value: 'true', label: 'Live' }],
}

const t = (key: string, values: Record<string, string>) =>
  `${key} ${Object.values(values).join(' ')}`
const words = (filter: Filter, params: Record<string, string>) =>
  wordsOf(filter, params, t, (day) => day.slice(5))

it.each([
  [live, { active: 'true' }, 'Live'],
  [live, { active: 'else' }, 'else'],
  [room, { room: 'Stand-up' }, 'Stand-up'],
  [{ ...room, shown: 'Stand-up' }, { room: '0b66393d' }, 'Stand-up'],
  [{ ...room, shown: null }, { room: '0b66393d' }, '0b66393d'],
  [least, { length: '60' }, 'atLeast 60 s'],
  [days, { started_from: '2026-11-20', started_to: '2026-11-20' }, '11-20'],
  [days, { started_from: '2026-11-20', started_to: '2026-11-22' }, '11-20 – 11-22'],
  [days, { started_from: '2026-11-20' }, 'since 11-20'],
  [days, { started_to: '2026-11-22' }, 'until 11-22'],
] satisfies [Filter, Record<string, string>, string][])(
  '%o with %o says %s',
  (filter, params, said) => {
    expect(words(filter, params)).toBe(said)
  },
)

it('is on by any of its parameters', () => {
  expect(namesOf(days)).toEqual(['started_from', 'started_to'])
  expect(isOn(days, { started_to: '2026-11-22' })).toBe(true)
  expect(isOn(days, { room: 'x' })).toBe(false)
})
