'use client'

import { onDemand } from '../ui/on-demand'
import { useIsSettled } from '../ui/use-is-settled'

const BanCount = onDemand(
  () => import('./ban-count').then((file) => file.BanCount),
  () => null,
)

/** The counts beside *Bans*, loaded after the page. */
export function BanCountBeside() {
  return useIsSettled() && <BanCount />
}
