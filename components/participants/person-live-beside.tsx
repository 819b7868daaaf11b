'use client'

import { onDemand } from '@/components/ui/on-demand'

/** The acts on a person who is in a room, loaded on demand. */
export const PersonLiveBeside = onDemand(
  () => import('./person-live'),
  () => null,
)
