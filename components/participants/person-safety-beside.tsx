'use client'

import { onDemand } from '@/components/ui/on-demand'

/** Who a person may be, loaded on demand, since it concerns few. */
export const PersonSafetyBeside = onDemand(
  () => import('./person-safety'),
  () => null,
)
