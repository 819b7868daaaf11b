'use client'

import { useState, type FocusEvent } from 'react'
import { serverNow } from '@/components/ui/clock'
import { hold, shownRows, type Held } from './held-rows'
import type { WallRow } from './wall-rows'

/** Holds the order while the pointer or the focus is on the table. */
export function useHeldRows(rows: WallRow[], arrangement: string) {
  const [pointer, setPointer] = useState(false)
  const [focus, setFocus] = useState(false)
  const [held, setHeld] = useState<{ held: Held; arrangement: string } | null>(null)
  const isHeld = (pointer || focus) && held?.arrangement === arrangement
  const current = isHeld ? held.held : null
  const begin = () => current ?? hold(rows, serverNow())
  const take = () => setHeld({ held: begin(), arrangement })

  return {
    ...shownRows(rows, current),
    release: () => setHeld({ held: hold(rows, serverNow()), arrangement }),
    handlers: {
      onPointerEnter: () => {
        setPointer(true)
        take()
      },
      onPointerLeave: () => setPointer(false),
      onFocus: () => {
        setFocus(true)
        take()
      },
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
        setFocus(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)),
    },
  }
}
