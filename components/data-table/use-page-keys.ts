'use client'

import { pressedKey } from '@/components/ui/pressed-key'
import { useDocumentKeys } from './use-document-keys'
import { takesKeys } from './use-row-cursor'

/** Single keys that belong to the page and not to a row. */
export function usePageKeys(enabled: boolean, keys: Record<string, () => void>): void {
  useDocumentKeys((event) => {
    const act = keys[pressedKey(event)]
    if (!enabled || !act || event.repeat || !takesKeys(event)) return
    event.preventDefault()
    act()
  })
}
