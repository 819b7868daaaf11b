import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Random } from '../state/random'
import { Shuffle } from './shuffle'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('releases a full batch at once, shuffled, and the rest after a moment', () => {
  const released: number[] = []
  const shuffle = new Shuffle<number>(new Random(1), (item) => released.push(item))
  const items = Array.from({ length: 30 }, (_, index) => index)
  for (const item of items) shuffle.add(item, 20)
  expect(released.toSorted((a, b) => a - b)).toEqual(items.slice(0, 20))
  expect(released).not.toEqual(items.slice(0, 20))
  vi.advanceTimersByTime(1000)
  expect(released.toSorted((a, b) => a - b)).toEqual(items)
})

it('keeps the order for a size of 0', () => {
  const released: number[] = []
  const shuffle = new Shuffle<number>(new Random(1), (item) => released.push(item))
  for (const item of [1, 2, 3, 4, 5]) shuffle.add(item, 0)
  expect(released).toEqual([1, 2, 3, 4, 5])
})
