import { expect, it } from 'vitest'
import { timesOf } from './times'

const at = (minute: number) => Date.UTC(2026, 10, 24, 14, minute)
const source = (recordingId: string, minute: number, minutes: number | null) => ({
  recordingId,
  startedAt: new Date(at(minute)).toISOString(),
  durationSecs: minutes === null ? null : minutes * 60,
})

it('says who is alone, and when nobody is recorded', () => {
  const times = timesOf([source('late', 30, 5), source('a', 0, 10), source('b', 5, 10)])
  expect(times.whole).toEqual({ from: at(0), to: at(35) })
  expect(times.apart).toEqual(['late'])
  expect(times.gaps).toEqual([{ from: at(15), to: at(30) }])
})

it('recordings one after the other leave no gap, and do not overlap', () => {
  const { apart, gaps } = timesOf([source('a', 0, 10), source('b', 10, 10)])
  expect({ apart, gaps }).toEqual({ apart: ['a', 'b'], gaps: [] })
})

it('one alone is nothing to warn of, and an unknown length is not guessed', () => {
  expect(timesOf([source('a', 0, 10)])).toMatchObject({ apart: [], gaps: [] })
  expect(timesOf([source('a', 0, null)])).toMatchObject({ whole: null, spans: [] })
})
