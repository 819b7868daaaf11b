const dayMs = 86_400_000

/** Common ranges, as days back from today. */
export const dayPresets = [
  { name: 'today', first: 0, last: 0 },
  { name: 'yesterday', first: 1, last: 1 },
  { name: 'last7Days', first: 6, last: 0 },
  { name: 'last30Days', first: 29, last: 0 },
] as const

export type DayPreset = (typeof dayPresets)[number]

/** The days of a preset, both included; of UTC, as Telnyx has them, or of another zone. */
export function daysOf(
  { first, last }: DayPreset,
  now: number,
  timeZone = 'UTC',
): [from: string, to: string] {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now)
  const day = (back: number) =>
    new Date(Date.parse(`${today}T00:00:00Z`) - back * dayMs).toISOString().slice(0, 10)
  return [day(first), day(last)]
}
