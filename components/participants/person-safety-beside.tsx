'use client'

import { onDemand } from '@/components/ui/on-demand'

/** Who somebody may be; its code comes after the page, since it is said of few. */
export const PersonSafetyBeside = onDemand(
  () => import('./person-safety'),
  () => null,
)
