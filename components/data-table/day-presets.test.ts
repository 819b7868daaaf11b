import { expect, it } from 'vitest'
import { dayPresets, daysOf } from './day-presets'

const now = Date.parse('2026-03-01T00:30:00+01:00')

it.each([
  ['today', '2026-02-28', '2026-02-28'],
  ['yesterday', '2026-02-27', '2026-02-27'],
  ['last7Days', '2026-02-22', '2026-02-28'],
  ['last30Days', '2026-01-30', '2026-02-28'],
])('%s is %s to %s, by UTC', (name, from, to) => {
  const preset = dayPresets.find((each) => each.name === name)
  expect(preset && daysOf(preset, now)).toEqual([from, to])
})
