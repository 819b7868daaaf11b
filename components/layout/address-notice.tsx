'use client'

import { useSearchParams } from 'next/navigation'
import { onDemand } from '@/components/ui/on-demand'

const UnknownParams = onDemand(() => import('./unknown-params').then((file) => file.UnknownParams))

/** Stands above every page; the check is loaded only if the address has parameters. */
export function AddressNotice() {
  return useSearchParams().size > 0 ? <UnknownParams /> : null
}
