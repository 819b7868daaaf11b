'use client'

import { useSyncExternalStore, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

export const topBarSlotId = 'top-bar-slot'

const never = () => () => undefined

/** What a page puts into the top bar, beside the time zone: its freshness chip. */
export function TopBarSlot({ children }: { children: ReactNode }) {
  const slot = useSyncExternalStore(
    never,
    () => document.getElementById(topBarSlotId),
    () => null,
  )
  return slot && createPortal(children, slot)
}
