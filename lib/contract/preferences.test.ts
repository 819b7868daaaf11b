import { expect, it } from 'vitest'
import { toCookies } from './preferences'

it('keeps unchanged preferences', () => {
  expect(toCookies({ theme: 'dark' })).toEqual([{ name: 'theme', value: 'dark' }])
})

it.each([
  [{ timeZone: 'UTC' }, { name: 'time-zone-choice', value: 'UTC' }],
  [{ timeZone: 'browser' }, { name: 'time-zone-choice', value: null }],
  [{ timeZone: null }, { name: 'time-zone-choice', value: null }],
  [{ singleKeys: false }, { name: 'single-keys', value: 'off' }],
  [{ singleKeys: true }, { name: 'single-keys', value: 'on' }],
  [{ language: null }, { name: 'locale', value: null }],
] as const)('%j', (change, cookie) => {
  expect(toCookies(change)).toEqual([cookie])
})
