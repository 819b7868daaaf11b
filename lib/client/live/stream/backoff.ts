const firstMs = 1_000
const maxMs = 30_000

/** Milliseconds to wait after this many failures: 1, 2, 4 … 30 s, less up to half at random. */
export function backoffMs(failures: number): number {
  const wait = Math.min(firstMs * 2 ** failures, maxMs)
  return wait * (1 - Math.random() / 2)
}
