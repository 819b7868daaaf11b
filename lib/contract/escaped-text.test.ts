import { expect, it } from 'vitest'
import { escapedText } from './escaped-text'

it.each([
  ['{"name":"Ana Souza"}', '{"name":"Ana Souza"}'],
  ['Ana\u202E (host)', 'Ana\\u{202E} (host)'],
  ['\u0000bell\u0007', '\\u{0000}bell\\u{0007}'],
  ['a\nb', 'a\\u{000A}b'],
  ['half \uD83D', 'half \\u{D83D}'],
  ['王小明', '王小明'],
  ['علی\u200cرضا', 'علی\u200cرضا'],
  ['Ana\u200c Souza', 'Ana\\u{200C} Souza'],
])('%j reads %s', (text, expected) => {
  expect(escapedText(text)).toBe(expected)
})

it('is cut at its maximum length', () => {
  expect(escapedText('W'.repeat(9000))).toBe(`${'W'.repeat(4000)}…`)
})
