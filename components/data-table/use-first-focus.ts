'use client'

import { useEffect, useRef } from 'react'

/**
 * Content that replaces the pressed button takes its focus: the first control inside, unless focus
 * is already there.
 */
export function useFirstFocus<Box extends HTMLElement>() {
  const box = useRef<Box>(null)
  useEffect(() => {
    if (box.current?.contains(document.activeElement)) return
    box.current?.querySelector<HTMLElement>('[aria-pressed=true], input, button')?.focus()
  }, [])
  return box
}
