import type { Test } from '../state/past'

export function passes<T>(record: T, tests: readonly Test<T>[]): boolean {
  for (const test of tests) if (!test(record)) return false
  return true
}
