import { afterEach, expect, it, vi } from 'vitest'
import { ApiError } from '@/lib/server/errors'
import { ExchangeFailure } from '@/lib/server/telnyx/exchange'
import { SplitPages, type Page } from './split-pages'

afterEach(() => vi.useRealTimers())

const tooMuch = () =>
  new ApiError('upstream_invalid', { cause: new ExchangeFailure('oversize', true, 200) })

/** A list of `count` items, in which a page that holds a heavy one is too large. */
function list(count: number, heavy: number[]) {
  const asked: Page[] = []
  const within = ({ number, size }: Page) =>
    Array.from({ length: count }, (_, index) => index).slice((number - 1) * size, number * size)
  const pages = new SplitPages<number>({
    page: (page) => {
      asked.push(page)
      const items = within(page)
      if (items.some((item) => heavy.includes(item))) return Promise.reject(tooMuch())
      const meta = { total_results: count } as never
      return Promise.resolve({ data: items, meta })
    },
    alone: (page) => Promise.resolve(within(page).map((item) => -item)),
  })
  return { pages, asked }
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)

it('reads all in large pages while they can be read', async () => {
  const { pages, asked } = list(600, [])
  expect(await pages.all(10_000)).toEqual({ items: upTo(600), cutOff: false })
  expect(asked.map(({ size }) => size)).toEqual([250, 250, 250])
})

it('splits only the page that is too much, and reads what is too much alone in another way', async () => {
  const { pages, asked } = list(600, [333])
  const { items } = await pages.all(10_000)
  expect(items).toEqual(upTo(600).map((item) => (item === 333 ? -333 : item)))
  expect(asked.filter(({ size }) => size === 250)).toHaveLength(3)
})

it('does not ask again for what was too much a moment ago', async () => {
  const { pages, asked } = list(600, [333])
  await pages.all(10_000)
  const first = asked.splice(0).length
  await pages.all(10_000)
  // The page itself, and its parts of fifty, ten, two and one.
  expect(asked).toHaveLength(first - 5)
})

it('reads the page whole again once it has become small', async () => {
  vi.useFakeTimers()
  const heavy = [333]
  const { pages, asked } = list(600, heavy)
  await pages.all(10_000)
  heavy.pop()
  vi.advanceTimersByTime(60_000)
  asked.length = 0
  expect((await pages.all(10_000)).items).toEqual(upTo(600))
  expect(asked.map(({ size }) => size)).toEqual([250, 250, 250])
})

it('reads a short list whose first item is too much without asking past its end', async () => {
  const { pages, asked } = list(3, [0])
  expect((await pages.all(10_000)).items).toEqual([-0, 1, 2])
  expect(asked.every(({ number, size }) => (number - 1) * size < 3)).toBe(true)
})

it('says that it is cut off where there is more', async () => {
  const { pages } = list(600, [])
  expect(await pages.all(500)).toEqual({ items: upTo(500), cutOff: true })
  expect((await pages.all(600)).cutOff).toBe(false)
})

it('passes every other failure on', async () => {
  const failing = new SplitPages<number>({
    page: () => Promise.reject(new ApiError('upstream_timeout')),
    alone: () => Promise.resolve([]),
  })
  await expect(failing.all(1)).rejects.toMatchObject({ key: 'upstream_timeout' })
})
