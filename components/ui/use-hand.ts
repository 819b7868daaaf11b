'use client'

import { useEffect, useState, type FocusEvent, type PointerEvent } from 'react'

/**
 * Whether the pointer or the keyboard focus is on an element. A lifted finger still counts: its
 * next touch is aimed at what it last saw.
 */
export function useHand() {
  const [place, setPlace] = useState<Element | null>(null)
  const [focus, setFocus] = useState(false)

  useEffect(() => {
    if (!place) return
    const onPointerDown = ({ target }: Event) => {
      if (!(target instanceof Node && place.contains(target))) setPlace(null)
    }
    document.addEventListener('pointerdown', onPointerDown)
    return () => document.removeEventListener('pointerdown', onPointerDown)
  }, [place])

  return {
    on: place !== null || focus,
    handlers: {
      onPointerEnter: ({ currentTarget }: PointerEvent) => setPlace(currentTarget),
      onPointerLeave: ({ pointerType }: PointerEvent) => {
        if (pointerType !== 'touch') setPlace(null)
      },
      onFocus: ({ target }: FocusEvent) => setFocus(target.matches(':focus-visible')),
      onBlur: () => setFocus(false),
    },
  }
}
