import type { Formats } from 'next-intl'

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const day = { day: 'numeric', month: 'short', year: 'numeric' } as const

/** Every way in which the product writes a moment. */
export const formats = {
  dateTime: {
    clock,
    seconds: { ...clock, second: '2-digit' },
    day: { ...day, ...clock },
    stamp: { ...day, ...clock, second: '2-digit' },
    today: { weekday: 'long', day: 'numeric', month: 'long', ...clock },
  },
} satisfies Formats
