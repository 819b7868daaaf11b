'use client'

import type { CursorProps } from '@/components/data-table/data-table'
import { useRowCursor } from '@/components/data-table/use-row-cursor'
import { useSingleKeys } from '@/lib/client/single-keys'

/** j and k move over cards and rows; p, m, e and K press that card's own buttons. */
export function useWallKeys(ids: string[]): CursorProps {
  return useRowCursor({
    ids,
    enabled: useSingleKeys(),
    keys: {
      p: (id) => press(id, 'pin'),
      m: (id) => press(id, 'mute-all'),
      e: (id) => press(id, 'end'),
      K: (id) => press(id, 'remove-again'),
    },
  })
}

/** A question hangs at its button, also when a key asked for it; no button, no act. */
function press(id: string, act: string): void {
  const row = `[data-row="${CSS.escape(id)}"]`
  document.querySelector<HTMLElement>(`${row} [data-act="${act}"]`)?.click()
}
