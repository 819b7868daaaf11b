import { expect, it } from 'vitest'
import { pickLocale } from './locales'

it.each([
  ['en', 'fr', 'en'],
  [undefined, 'en-GB,en;q=0.9', 'en'],
  [undefined, 'fr;q=0.8', 'en'],
  ['../../etc', null, 'en'],
  ['zh-CN', 'en', 'zh-CN'],
  [undefined, 'zh,en;q=0.9', 'zh-CN'],
] as const)('chosen %s, asked %s: %s', (chosen, asked, expected) => {
  expect(pickLocale(chosen, asked)).toBe(expected)
})
