'use client'

import { onDemand } from '@/components/ui/on-demand'

/** The bans of a subject, loaded on demand; nothing is shown until then. */
export const BansBeside = onDemand(
  () => import('./bans-of').then((file) => file.BansOf),
  () => null,
)
