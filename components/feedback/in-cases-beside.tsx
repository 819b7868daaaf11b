'use client'

import { onDemand } from '../ui/on-demand'

/** The cases that hold a page's subject, loaded on demand; nothing is shown until then. */
export const InCasesBeside = onDemand(
  () => import('./in-cases').then((file) => file.InCases),
  () => null,
)
