import { expect, it } from 'vitest'
import { beginning, endOf, gapsIn, offsetOf, type PlayerTrack } from './timeline'

const track = (startedAt: string | null): PlayerTrack => ({
  id: 'a',
  kind: 'audio',
  startedAt,
  durationSecs: 10,
  src: '/a',
})

it('lays tracks out from the earliest start', () => {
  const early = track('2026-11-22T10:00:00.000000Z')
  const late = track('2026-11-22T10:00:02.500000Z')
  const beginsAt = beginning([late, early], null)
  expect(beginsAt).toBe(Date.parse('2026-11-22T10:00:00Z'))
  expect([early, late, track(null)].map((each) => offsetOf(each, beginsAt))).toEqual([0, 2.5, 0])
})

it('begins where it is told to if no track says', () => {
  expect(beginning([track(null)], '2026-11-22T10:00:00Z')).toBe(Date.parse('2026-11-22T10:00:00Z'))
  expect(beginning([track(null)], null)).toBeNull()
})

it('finds what nothing covers, but for hairlines', () => {
  const spans = [
    { id: 'b', from: 30, to: 40 },
    { id: 'a', from: 0, to: 10 },
    { id: 'c', from: 10.2, to: 20 },
  ]
  expect(gapsIn(spans)).toEqual([{ from: 20, to: 30 }])
  expect(endOf(spans)).toBe(40)
  expect(endOf([])).toBe(0)
})
