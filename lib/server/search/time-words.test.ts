import { describe, expect, it } from 'vitest'
import { readTime } from './time-words'

/** Tuesday, 14:30 in Warsaw. */
const clock = { now: new Date('2026-11-24T13:30:00Z'), zone: 'Europe/Warsaw' }
const first = (text: string, at = clock) => {
  const time = readTime(text, at)
  if (!time) return null
  const [range] = time.ranges
  return `${range?.from.toISOString().slice(0, 16)} ${range?.to.toISOString().slice(0, 16)}`
}

describe('times in words', () => {
  it.each([
    ['yesterday 14:05', '2026-11-23T12:50 2026-11-23T13:20'],
    ['Tue 2pm', '2026-11-24T12:45 2026-11-24T13:45'],
    ['Tuesday a bit after two', '2026-11-24T01:00 2026-11-24T02:00'],
    ['last Tuesday afternoon', '2026-11-17T11:00 2026-11-17T17:00'],
    ['11/24', '2026-11-23T23:00 2026-11-24T23:00'],
    ['24/11', '2026-11-23T23:00 2026-11-24T23:00'],
    ['12/24', '2025-12-23T23:00 2025-12-24T23:00'],
    ['2026-10-03 09:30', '2026-10-03T07:15 2026-10-03T07:45'],
    ['17 Nov 13:58 – 14:41', '2026-11-17T12:58 2026-11-17T13:41'],
    ['12 nov - 14 nov', '2026-11-11T23:00 2026-11-14T23:00'],
    ['last week', '2026-11-15T23:00 2026-11-22T23:00'],
    ['last month', '2026-09-30T22:00 2026-10-31T23:00'],
    ['this morning', '2026-11-24T04:00 2026-11-24T11:00'],
    ['3 days ago', '2026-11-20T23:00 2026-11-21T23:00'],
    ['上周二下午', '2026-11-17T11:00 2026-11-17T17:00'],
    ['昨天14:05', '2026-11-23T12:50 2026-11-23T13:20'],
    ['昨天下午两点多', '2026-11-23T13:00 2026-11-23T14:00'],
    ['周二下午2点', '2026-11-24T12:45 2026-11-24T13:45'],
    ['11月24号', '2026-11-23T23:00 2026-11-24T23:00'],
    ['今天早上', '2026-11-24T04:00 2026-11-24T11:00'],
    ['上周', '2026-11-15T23:00 2026-11-22T23:00'],
    ['10月', '2026-09-30T22:00 2026-10-31T23:00'],
  ])('%s', (text, expected) => expect(first(text)).toBe(expected))

  it.each(['ana billing', 'May Chen', 'room 12', '1405', 'Sun', '王伟', '', 'a bit after', '周婷'])(
    '%j has none',
    (text) => expect(readTime(text, clock)).toBeNull(),
  )

  it('an ambiguous hour gives both halves of the day', () => {
    const ranges = readTime('Tuesday a bit after two', clock)?.ranges
    expect(ranges?.[1]?.from.toISOString()).toBe('2026-11-24T13:00:00.000Z')
    expect(ranges).toHaveLength(2 * 53)
  })

  it('leave the other words', () => {
    expect(readTime('ana tue 14:00 billing', clock)?.rest.split(/\s+/)).toEqual(['ana', 'billing'])
    const loose = readTime('Ana Tuesday a bit after two billing demo', clock)
    expect(loose?.rest.trim().split(/\s+/)).toEqual(['Ana', 'billing', 'demo'])
    expect(readTime('王伟 上周二下午 账单', clock)?.rest.trim().split(/\s+/)).toEqual([
      '王伟',
      '账单',
    ])
  })
})

describe('a day of a zone', () => {
  it('has 23 or 25 hours when its clocks change', () => {
    const hours = (day: string, zone: string) => {
      const [range] = readTime(day, { ...clock, zone })?.ranges ?? []
      return ((range?.to.getTime() ?? 0) - (range?.from.getTime() ?? 0)) / 3_600_000
    }
    expect(hours('2026-10-25', 'Europe/Warsaw')).toBe(25)
    expect(hours('2026-03-29', 'Europe/Warsaw')).toBe(23)
    expect(hours('2026-11-01', 'America/New_York')).toBe(25)
    expect(hours('2026-10-25', 'Asia/Shanghai')).toBe(24)
  })

  it('has its times on its own clocks, before and after they change', () => {
    expect(first('24 Oct 14:00')).toBe('2026-10-24T11:45 2026-10-24T12:45')
    expect(first('26 Oct 14:00')).toBe('2026-10-26T12:45 2026-10-26T13:45')
    expect(first('2026-03-29 02:30')).toBe('2026-03-29T01:15 2026-03-29T01:45')
  })
})

it('no text makes it throw', () => {
  for (const text of [
    '9'.repeat(400),
    '99/99 25:61',
    '上上上周',
    'at at at',
    '\u202e14:00\0',
    'a-'.repeat(200),
  ])
    expect(() => readTime(text, clock)).not.toThrow()
})
