'use client'

import { useState, type FocusEvent } from 'react'

/**
 * What something looked like when the pointer or the focus came to it, for as long as either is
 * there; null otherwise. Nothing may move under the hand.
 *
 * @param key a change of it, such as another order asked for, takes a new look
 */
export function useHeld<Look>(key: string, look: () => Look) {
  const [pointer, setPointer] = useState(false)
  const [focus, setFocus] = useState(false)
  const [held, setHeld] = useState<{ key: string; look: Look } | null>(null)
  const on = pointer || focus
  if (on && held?.key !== key) setHeld({ key, look: look() })
  if (!on && held) setHeld(null)

  return {
    held: held?.look ?? null,
    /** Lets go once, for what has waited. */
    renew: () => held && setHeld({ key, look: look() }),
    handlers: {
      onPointerEnter: () => setPointer(true),
      onPointerLeave: () => setPointer(false),
      onFocus: () => setFocus(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
        setFocus(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)),
    },
  }
}
