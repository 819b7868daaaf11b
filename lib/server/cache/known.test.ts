import { expect, it, vi } from 'vitest'
import { Known } from './known'

const ignore = () => undefined

it('reads what is unknown once, however many ask, and what is old again', async () => {
  const read = vi.fn(async (id: string) => id.toUpperCase())
  const known = new Known({ read, freshMs: 60_000, onProblem: ignore })
  await Promise.all([known.learn(['a', 'b', null, 'a']), known.learn(['b'])])
  expect(read.mock.calls.flat()).toEqual(['a', 'b'])
  expect([known.get('a'), known.get('b'), known.get('c'), known.get(null)]).toEqual([
    'A',
    'B',
    null,
    null,
  ])
  known.forget('a')
  await known.learn(['a', 'b'])
  expect(read).toHaveBeenCalledTimes(3)
})

it('keeps the last value when a later look fails, and says so', async () => {
  const problems: string[] = []
  const read = vi.fn(async (id: string) => id)
  const known = new Known({ read, freshMs: -1, onProblem: (id) => void problems.push(id) })
  await known.learn(['a'])
  read.mockRejectedValueOnce(new Error('away'))
  await known.learn(['a'])
  expect([known.get('a'), problems]).toEqual(['a', ['a']])
})
