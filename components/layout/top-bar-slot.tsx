'use client'

import { useSyncExternalStore, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

export const topBarSlotId = 'top-bar-slot'

const never = () => () => undefined

/** A slot of the top bar, beside the time zone, for the page's freshness chip. */
export function TopBarSlot({ children }: { children: ReactNode }) {
  const slot = useSyncExternalStore(
    never,
    () => document.getElementById(topBarSlotId),
    () => null,
  )
  return slot && createPortal(children, slot)
}
