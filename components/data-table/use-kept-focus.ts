'use client'

import { useEffect, useRef, type FocusEvent } from 'react'

/**
 * An act can take away the very button that asked for it, and with it the focus. Then the row it
 * stood in gets it, or the section.
 */
export function useKeptFocus() {
  const section = useRef<HTMLElement>(null)
  const last = useRef<{ row: Element | null } | null>(null)
  /** Between leaving one control and reaching the next, the document has no focus either. */
  const onItsWay = useRef(false)

  useEffect(() => {
    if (last.current === null || onItsWay.current) return
    if (document.activeElement !== document.body) return
    const { row } = last.current
    const target = row instanceof HTMLElement && row.isConnected ? row : section.current
    target?.focus({ preventScroll: true })
  })

  return {
    ref: section,
    tabIndex: -1,
    onFocus: ({ target }: FocusEvent) => {
      onItsWay.current = false
      // A popover belongs to the section but lies elsewhere: the row before it still counts.
      if (!section.current?.contains(target)) return
      last.current = { row: target.closest('[data-row]') }
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      onItsWay.current = relatedTarget !== null
      if (relatedTarget === null) last.current = null
    },
  }
}
