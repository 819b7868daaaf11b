'use client'

import dynamic from 'next/dynamic'
import { useSearchParams } from 'next/navigation'

const UnknownParams = dynamic(() => import('./unknown-params').then((file) => file.UnknownParams), {
  ssr: false,
})

/** Above every page; what it takes to check an address is loaded where there is something to check. */
export function AddressNotice() {
  return useSearchParams().size > 0 ? <UnknownParams /> : null
}
