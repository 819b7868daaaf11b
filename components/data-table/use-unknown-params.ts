'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { unknownParams } from '@/lib/contract/page-params'

/** The unknown parameters of the address, which narrow nothing. */
export function useUnknownParams(): string[] {
  const path = usePathname()
  return unknownParams(path, useSearchParams())
}
