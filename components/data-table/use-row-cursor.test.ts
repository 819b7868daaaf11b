import { expect, it } from 'vitest'
import { nextId } from './use-row-cursor'

it.each([
  [['a', 'b', 'c'], null, 1, 'a'],
  [['a', 'b', 'c'], 'a', 1, 'b'],
  [['a', 'b', 'c'], 'c', 1, 'c'],
  [['a', 'b', 'c'], 'a', -1, 'a'],
  [['a', 'b', 'c'], 'gone', -1, 'a'],
  [[], 'a', 1, undefined],
] as const)('in %j from %s by %i: %s', (ids, id, step, expected) => {
  expect(nextId([...ids], id, step)).toBe(expected)
})
