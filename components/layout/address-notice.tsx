'use client'

import { useSearchParams } from 'next/navigation'
import { onDemand } from '@/components/ui/on-demand'

const UnknownParams = onDemand(() => import('./unknown-params').then((file) => file.UnknownParams))

/** Above every page; what it takes to check an address is loaded where there is something to check. */
export function AddressNotice() {
  return useSearchParams().size > 0 ? <UnknownParams /> : null
}
