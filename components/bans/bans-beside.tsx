'use client'

import { onDemand } from '@/components/ui/on-demand'

/** The bans of something, whose code comes after the page: nothing stands in their place until then. */
export const BansBeside = onDemand(
  () => import('./bans-of').then((file) => file.BansOf),
  () => null,
)
