const two = (value: number) => String(value).padStart(2, '0')

/** `0:43:18` or, without hours, `43:18`; milliseconds below zero count as zero. */
export function clockTime(milliseconds: number, hours: 'always' | 'auto' = 'auto'): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000))
  const h = Math.floor(total / 3600)
  const m = Math.floor(total / 60) % 60
  const s = total % 60
  return h > 0 || hours === 'always' ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** The same as an ISO 8601 duration, for `<time dateTime>`. */
export function isoDuration(milliseconds: number): string {
  return `PT${Math.max(0, Math.floor(milliseconds / 1000))}S`
}

/**
 * The digits of a receipt: hundredths below a tenth of a second, so that a fast proof does not read
 * as none; tenths below ten seconds, whole ones from there.
 */
export function proofSeconds(milliseconds: number): number {
  const seconds = Math.max(0, milliseconds) / 1000
  if (seconds === 0) return 0
  if (seconds < 0.1) return Math.max(1, Math.round(seconds * 100)) / 100
  return seconds < 10 ? Math.round(seconds * 10) / 10 : Math.round(seconds)
}

export type Age = { unit: 'now' | 'seconds' | 'minutes' | 'hours' | 'days'; value: number }

/** How long ago, in the largest unit that fits; the future counts as now. */
export function age(milliseconds: number): Age {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  if (seconds < 1) return { unit: 'now', value: 0 }
  if (seconds < 60) return { unit: 'seconds', value: seconds }
  if (seconds < 3600) return { unit: 'minutes', value: Math.floor(seconds / 60) }
  if (seconds < 86_400) return { unit: 'hours', value: Math.floor(seconds / 3600) }
  return { unit: 'days', value: Math.floor(seconds / 86_400) }
}
