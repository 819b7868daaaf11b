'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { unknownParams } from '@/lib/contract/page-params'

/** What the address says that its page does not know: nothing was narrowed by it. */
export function useUnknownParams(): string[] {
  const path = usePathname()
  return unknownParams(path, useSearchParams())
}
