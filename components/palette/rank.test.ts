import { expect, it } from 'vitest'
import { rank } from './rank'

const names = ['Banana', 'Weekly analytics', 'Ana Souza', 'José', 'Daily']
const find = (asked: string, most = 9) => rank(names, (name) => name, asked, most)

it('puts names that begin with it first, then words, then the rest', () => {
  expect(find('ana')).toEqual(['Ana Souza', 'Weekly analytics', 'Banana'])
})

it('does not mind case and marks, and stops where it should', () => {
  expect(find('JOSE')).toEqual(['José'])
  expect(find('ana', 1)).toEqual(['Ana Souza'])
  expect(find('zz')).toEqual([])
})

it('shows the first of all when nothing is asked', () => {
  expect(find('  ', 2)).toEqual(['Banana', 'Weekly analytics'])
})

it('takes several words in any order', () => {
  expect(find('souza ana')).toEqual(['Ana Souza'])
  expect(find('ana daily')).toEqual([])
})
