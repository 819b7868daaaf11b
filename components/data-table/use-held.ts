'use client'

import { useState, type FocusEvent } from 'react'

/**
 * What something looked like when the pointer or the focus came to it, for as long as either is
 * there; null otherwise. Nothing may move under the hand.
 *
 * @param key a change of it, such as another order asked for, takes a new view
 */
export function useHeld<View>(key: string, takeView: () => View) {
  const [pointer, setPointer] = useState(false)
  const [focus, setFocus] = useState(false)
  const [held, setHeld] = useState<{ key: string; view: View } | null>(null)
  const on = pointer || focus
  if (on && held?.key !== key) setHeld({ key, view: takeView() })
  if (!on && held) setHeld(null)

  return {
    held: held?.view ?? null,
    /** Lets go once, for what has waited. */
    renew: () => held && setHeld({ key, view: takeView() }),
    handlers: {
      onPointerEnter: () => setPointer(true),
      onPointerLeave: () => setPointer(false),
      onFocus: () => setFocus(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
        setFocus(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)),
    },
  }
}
