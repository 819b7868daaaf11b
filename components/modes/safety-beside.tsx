'use client'

import { useIsSettled } from '@/components/ui/use-is-settled'
import { onDemand } from '@/components/ui/on-demand'

const SafetyWatch = onDemand(
  () => import('./safety-watch'),
  () => null,
)

/** What moderators are told on every page; its code comes when the page is there. */
export function SafetyBeside() {
  return useIsSettled() && <SafetyWatch />
}
