'use client'

import { useEffectEvent, useLayoutEffect } from 'react'

/** Listens as soon as the rows are on the screen: an effect after painting could miss a key. */
export function useDocumentKeys(onKeyDown: (event: KeyboardEvent) => void): void {
  const onEvent = useEffectEvent(onKeyDown)
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onEvent(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
}
