import { expect, it } from 'vitest'
import { readInstant } from '@/lib/contract/lists/instant'
import { toZonedDay } from './span-days'

it('is a day with the offset of its beginning, or of its end', () => {
  expect(toZonedDay('2026-11-24', 'UTC', false)).toBe('2026-11-24+00:00')
  expect(toZonedDay('2026-11-24', 'Asia/Shanghai', true)).toBe('2026-11-24+08:00')
  expect(toZonedDay('2026-07-01', 'America/St_Johns', false)).toBe('2026-07-01-02:30')
})

it('is whole when the clocks change', () => {
  const from = readInstant(toZonedDay('2026-10-25', 'Europe/Berlin', false))
  const to = readInstant(toZonedDay('2026-10-25', 'Europe/Berlin', true))
  expect(((to?.until ?? 0) - (from?.from ?? 0)) / 3_600_000).toBe(25)
})
