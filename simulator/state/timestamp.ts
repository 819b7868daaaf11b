/** Telnyx writes microseconds; ours are made up from the millisecond, so that order is kept. */
export function timestamp(milliseconds: number): string {
  const micros = String((Math.trunc(milliseconds) * 7919) % 1000).padStart(3, '0')
  return new Date(milliseconds).toISOString().replace('Z', `${micros}Z`)
}

/** Token expiries have second precision. */
export function secondTimestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')
}
