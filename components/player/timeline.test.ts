import { expect, it } from 'vitest'
import { beginning, endOf, gapsIn, offsetOf, openAt, type PlayerTrack } from './timeline'

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

it('begins at the given start if no track has one', () => {
  expect(beginning([track(null)], '2026-11-22T10:00:00Z')).toBe(Date.parse('2026-11-22T10:00:00Z'))
  expect(beginning([track(null)], null)).toBeNull()
})

it('finds gaps, but no hairlines', () => {
  const spans = [
    { id: 'b', from: 30, to: 40 },
    { id: 'a', from: 0, to: 10 },
    { id: 'c', from: 10.2, to: 20 },
  ]
  expect(gapsIn(spans)).toEqual([{ from: 20, to: 30 }])
  expect(endOf(spans)).toBe(40)
  expect(endOf([])).toBe(0)
})

it('opens of many files only those around the position, and so many pictures', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({
    ...track(null),
    id: `${index}`,
    kind: index < 20 ? ('video' as const) : ('audio' as const),
  }))
  const spans = many.map(({ id }, index) => {
    const from = index % 20 < 12 ? 0 : 600
    return { id, from, to: from + 100 }
  })
  const open = (position: number) => openAt(many, spans, position)
  expect(open(50)).toHaveLength(9 + 12)
  expect(open(590)).toHaveLength(8 + 8)
  expect(open(300)).toHaveLength(1)
  expect(openAt(many.slice(0, 3), spans, 50)).toHaveLength(3)
})
