'use client'

import { onDemand } from '@/components/ui/on-demand'

/** The studio with what it is dragged with, which no other page loads. */
export const StudioOnDemand = onDemand(() => import('./studio/studio').then((file) => file.Studio))
