'use client'

import { useState, type FocusEvent } from 'react'

/**
 * A frozen view: taken when the pointer or focus arrives, kept while either is there; null
 * otherwise. Nothing may move under the pointer.
 * @param key its change, such as another order, takes a new view
 */
export function useFrozenView<View>(key: string, takeView: () => View) {
  const [pointer, setPointer] = useState(false)
  const [focus, setFocus] = useState(false)
  const [frozen, setFrozen] = useState<{ key: string; view: View } | null>(null)
  const on = pointer || focus
  if (on && frozen?.key !== key) setFrozen({ key, view: takeView() })
  if (!on && frozen) setFrozen(null)

  return {
    frozen: frozen?.view ?? null,
    /** Releases the view once, to show queued changes. */
    renew: () => frozen && setFrozen({ key, view: takeView() }),
    handlers: {
      onPointerEnter: () => setPointer(true),
      onPointerLeave: () => setPointer(false),
      onFocus: () => setFocus(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
        setFocus(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)),
    },
  }
}
