'use client'

import { useEffect } from 'react'
import { pressedKey } from '@/components/ui/pressed-key'
import { takesKeys } from './use-row-cursor'

/** Single keys that belong to the page and not to a row. */
export function usePageKeys(enabled: boolean, keys: Record<string, () => void>): void {
  useEffect(() => {
    if (!enabled) return
    function onKeyDown(event: KeyboardEvent) {
      const act = keys[pressedKey(event)]
      if (!act || event.repeat || !takesKeys(event)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [enabled, keys])
}
