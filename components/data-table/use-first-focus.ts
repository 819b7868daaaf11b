'use client'

import { useEffect, useRef } from 'react'

/**
 * What takes the place of the button that was just pressed takes its focus as well: the first
 * control inside, unless the focus is there already.
 */
export function useFirstFocus<Box extends HTMLElement>() {
  const box = useRef<Box>(null)
  useEffect(() => {
    if (box.current?.contains(document.activeElement)) return
    box.current?.querySelector<HTMLElement>('[aria-pressed=true], input, button')?.focus()
  }, [])
  return box
}
