import { expect, it } from 'vitest'
import { askedWords, isSolid, wordsIn } from './words'
import { sortKey } from './sort-key'

const texts = (text: string) => wordsIn(text).map((word) => word.text)

it('are parted by blanks and signs, and where the script changes to one without blanks', () => {
  expect(texts('ana.reis, (2)')).toEqual(['ana', 'reis', '2'])
  expect(texts('physics 201 王老师abc')).toEqual(['physics', '201', '王老师', 'abc'])
  expect(texts('สมชาย ใจดี')).toEqual(['สมชาย', 'ใจดี'])
  expect(texts('🔥 ok\u{1f600}')).toEqual(['🔥', 'ok', '\u{1f600}'])
  expect(texts('अनन्या 👩🏽🚀')).toEqual(['अनन्या', '👩', '🚀'])
  expect(texts('*** --')).toEqual([])
})

it('are asked for once each', () => {
  expect(askedWords('Ana  ANA ána wéi')).toEqual(['ana', 'wei'])
})

it('of scripts without blanks are known', () => {
  expect(['王伟', 'カナ', 'ไทย', '김'].map(isSolid)).toEqual([true, true, true, true])
  expect(['ana', 'अन', '12', 'ан'].map(isSolid)).toEqual([false, false, false, false])
})

it('sort by letters, and figures by their value', () => {
  const names = ['Room 10', 'room 2', 'Élan', 'Zoë', 'room 002b', '王', 'eland']
  const sorted = names.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  expect(sorted).toEqual(['Élan', 'eland', 'room 2', 'room 002b', 'Room 10', 'Zoë', '王'])
})
