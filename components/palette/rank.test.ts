import { expect, it } from 'vitest'
import { rank } from './rank'

const names = ['Banana', 'Weekly analytics', 'Ana Souza', 'José', 'Daily']
const find = (asked: string, max = 9) => rank(names, (name) => name, asked, max)

it('ranks names that begin with the text first, then words that do, then the rest', () => {
  expect(find('ana')).toEqual(['Ana Souza', 'Weekly analytics', 'Banana'])
})

it('ignores case and accents, and stops at the limit', () => {
  expect(find('JOSE')).toEqual(['José'])
  expect(find('ana', 1)).toEqual(['Ana Souza'])
  expect(find('zz')).toEqual([])
})

it('returns the first items for an empty text', () => {
  expect(find('  ', 2)).toEqual(['Banana', 'Weekly analytics'])
})

it('takes several words in any order', () => {
  expect(find('souza ana')).toEqual(['Ana Souza'])
  expect(find('ana daily')).toEqual([])
})
