import { expect, it } from 'vitest'
import { coalesce } from './coalesce'

/** Numbered reads that the test resolves. */
function steps() {
  const ends: ((failed?: Error) => void)[] = []
  const read = coalesce(
    () =>
      new Promise<number>((resolve, reject) => {
        const number = ends.length + 1
        ends.push((failed) => (failed ? reject(failed) : resolve(number)))
      }),
  )
  return { read, ends }
}

it('shares the next read among all who ask during one, never that one itself', async () => {
  const { read, ends } = steps()
  const first = read('ann')
  const late = [read('ann'), read('ann'), read('ann')]
  ends[0]?.()
  expect(await first).toBe(1)
  await expect.poll(() => ends.length).toBe(2)
  ends[1]?.()
  expect(await Promise.all(late)).toEqual([2, 2, 2])
})

it('reads again for later requests, and for other keys at once', async () => {
  const { read, ends } = steps()
  const ann = read('ann')
  const bo = read('bo')
  ends[0]?.()
  ends[1]?.()
  expect(await Promise.all([ann, bo])).toEqual([1, 2])
  const again = read('ann')
  ends[2]?.()
  expect(await again).toBe(3)
})

it('does not fail requests made after a failed read began', async () => {
  const { read, ends } = steps()
  const first = read('ann')
  const second = read('ann')
  ends[0]?.(new Error('the database is away'))
  await expect(first).rejects.toThrow('away')
  await expect.poll(() => ends.length).toBe(2)
  ends[1]?.()
  expect(await second).toBe(2)
})
