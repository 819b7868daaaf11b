import { describe, expect, it } from 'vitest'
import { Plan } from './plan'

const size = 250
const dayMs = 86_400_000
const today = 20_786

/** A list in a stable but arbitrary order, filtered by the days of a zone. */
function list(times: number[], zoneMinutes = 0, isInclusive = true) {
  const rows = times.map((ms, at) => ({ ms, luck: Math.imul(at + 1, 2_654_435_761) >>> 0 }))
  rows.sort((a, b) => a.luck - b.luck)
  const days = rows.map(({ ms }) => Math.floor((ms + zoneMinutes * 60_000) / dayMs))
  return (from = -Infinity, to = Infinity) => {
    const isDay = from === to
    const [after, before] = isInclusive || isDay ? [0, 0] : [1, 1]
    return rows.filter((_, at) => {
      const day = days[at] ?? 0
      return day >= from + after && day <= to - before
    })
  }
}

/** Reads it like a sweep. Returns the number of calls and rows. */
function sweep(ask: ReturnType<typeof list>) {
  const plan = new Plan(undefined, today)
  const seen = new Set<number>()
  let calls = 0
  const page = (found: { ms: number; luck: number }[]) => {
    calls += 1
    const rows = found.slice(0, size)
    for (const { luck } of rows) seen.add(luck)
    return { began: rows.map(({ ms }) => new Date(ms).toISOString()), total: found.length, size }
  }
  plan.begin(page(ask()), 0)
  for (let isOver = false; !isOver && calls < 100_000;) {
    const range = plan.next(size)
    const asked = plan.toAsk(range)
    const found = ask(asked.from, asked.to)
    const shown = page(found)
    plan.noteBounds(asked, shown.began)
    const isDay = range.from !== undefined && range.from === (range.to ?? range.from)
    if (found.length > size && !isDay) {
      plan.tooMany(range, shown)
      continue
    }
    for (const { luck } of found) seen.add(luck)
    calls += Math.max(0, Math.ceil(found.length / size) - 1)
    isOver = plan.done(range, found.length)
  }
  // One more call at the end reads the overall total.
  return { calls: calls + 1, seen: seen.size }
}

let seed = 1
const random = () => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
  return seed / 2 ** 32
}
const within = (days: number) => (today - random() * days) * dayMs
const even = (count: number, days: number) => Array.from({ length: count }, () => within(days))
const busy = (count: number, days: number[]) =>
  Array.from(
    { length: count },
    (_, at) => (today - (days[at % days.length] ?? 0) + random()) * dayMs,
  )
const twelve = Array.from({ length: 12 }, (_, at) => 9 + at * 29)

describe('the plan of a sweep', () => {
  it.each([
    ['10,000 rows over a year', even(10_000, 365)],
    ['10,000 rows over five years', even(10_000, 1_825)],
    ['100,000 rows over a year', even(100_000, 365)],
    ['30,000 rows over three months', even(30_000, 90)],
    ['10,000 rows, half of them on twelve days', [...even(5_000, 365), ...busy(5_000, twelve)]],
    ['50,000 rows, half of them on twelve days', [...even(25_000, 365), ...busy(25_000, twelve)]],
    ['10,000 rows on one day', busy(10_000, [3])],
    [
      '10,000 rows in two weeks that are a year apart',
      [...even(5_000, 14), ...even(5_000, 14).map((ms) => ms - 365 * dayMs)],
    ],
  ])('reads %s, with at most 2.5 times the least calls', (name, times) => {
    const { calls, seen } = sweep(list(times))
    const ratio = calls / Math.ceil(times.length / size)
    console.log(`${name}: ${calls} calls, ${ratio.toFixed(2)} × the least`)
    expect(seen).toBe(times.length)
    expect(ratio).toBeLessThanOrEqual(2.5)
  })

  it.each([-720, -210, 0, 345, 840])('loses no row to the zone of UTC + %i min', (zone) => {
    const times = [...even(4_000, 300), ...busy(1_000, twelve)]
    expect(sweep(list(times, zone)).seen).toBe(times.length)
  })

  it('loses no row to ranges that leave out the days they name', () => {
    const times = even(4_000, 300)
    expect(sweep(list(times, 0, false)).seen).toBe(times.length)
  })
})
