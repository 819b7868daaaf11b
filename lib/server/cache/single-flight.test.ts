import { expect, it, vi } from 'vitest'
import { SingleFlight } from './single-flight'

it('makes one request for all who ask while it is in flight, and another afterwards', async () => {
  const work = vi.fn(() => Promise.resolve(work.mock.calls.length))
  const flight = new SingleFlight<number>()
  expect(await Promise.all([flight.run(work), flight.run(work)])).toEqual([1, 1])
  expect(await flight.run(work)).toBe(2)
})

it('fails for all who asked, and is made again afterwards', async () => {
  const flight = new SingleFlight<string>()
  const fail = () => Promise.reject(new Error('away'))
  const asked = await Promise.allSettled([flight.run(fail), flight.run(fail)])
  expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await flight.run(() => Promise.resolve('back'))).toBe('back')
})
