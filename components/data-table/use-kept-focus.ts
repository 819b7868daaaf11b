'use client'

import { useEffect, useRef, type FocusEvent } from 'react'

/**
 * An act can remove the very button that was pressed, and with it the focus. Its row gets the focus
 * then, or the section.
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
      // A popover belongs to the section but is rendered elsewhere: the row before it still counts.
      if (!section.current?.contains(target)) return
      last.current = { row: target.closest('[data-row]') }
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      onItsWay.current = relatedTarget !== null
      if (relatedTarget === null) last.current = null
    },
  }
}
