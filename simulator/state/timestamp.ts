/** Telnyx writes microseconds; these are derived from the milliseconds, so that the order is kept. */
export function timestamp(milliseconds: number): string {
  const micros = String((Math.trunc(milliseconds) * 7919) % 1000).padStart(3, '0')
  return new Date(milliseconds).toISOString().replace('Z', `${micros}Z`)
}

/** Token expiries have a precision of a second. */
export function secondTimestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
}
