import { expect, it } from 'vitest'
import { flipped } from './pins'

it('pins, unpins, and drops the oldest beyond a hundred', () => {
  expect(flipped([], 'a')).toEqual(['a'])
  expect(flipped(['a', 'b'], 'a')).toEqual(['b'])
  const many = Array.from({ length: 100 }, (_, index) => `room-${index}`)
  expect(flipped(many, 'new')).toHaveLength(100)
  expect(flipped(many, 'new').at(-1)).toBe('new')
  expect(flipped(many, 'new')).not.toContain('room-0')
})
