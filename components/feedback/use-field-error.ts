'use client'

import type { ApiFailure } from '@/lib/client/api-failure'
import { useFaultWords } from './use-fault-words'

/** The server's error for one field; null for any other failure. */
export function useFieldError(failure: ApiFailure | null, pointer: string): string | null {
  const words = useFaultWords()
  const problem = failure?.problems.find((each) => each.pointer === pointer)
  return failure?.key === 'invalid_body' && problem ? words(problem) : null
}
