'use client'

import { useState } from 'react'
import { pressedKey } from '@/components/ui/pressed-key'
import { isPageCovered } from '@/components/ui/lies-above'
import type { CursorProps } from './data-table'
import { useDocumentKeys } from './use-document-keys'

type RowCursorOptions = {
  /** The rows' ids, in the order shown. */
  ids: string[]
  /** Single keys can be switched off (WCAG 2.1.4). */
  enabled: boolean
  /** Other keys for the row under the cursor, by `pressedKey`, so `K` is Shift+k. */
  keys?: Record<string, (id: string) => void>
}

const writing = 'input:not([type=checkbox]),textarea,select,[contenteditable]'

/** Whether a single key is for the page, not for a text field or an overlay. */
export function takesKeys(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false
  if (event.target instanceof Element && event.target.closest(writing)) return false
  return !isPageCovered()
}

/** j and k move a cursor over the rows, and with it the focus. */
export function useRowCursor({ ids, enabled, keys = {} }: RowCursorOptions): CursorProps {
  const [id, setId] = useState<string | null>(null)

  useDocumentKeys((event) => {
    if (!enabled || !takesKeys(event)) return
    const key = pressedKey(event)
    const step = key === 'j' ? 1 : key === 'k' ? -1 : 0
    if (step !== 0) {
      const next = nextId(ids, id, step)
      if (next === undefined) return
      setId(next)
      focusRow(next)
      return
    }
    const act = keys[key]
    // Once per press: a held key must not repeat an act.
    if (!act || event.repeat || id === null || !ids.includes(id)) return
    event.preventDefault()
    act(id)
  })

  return { id, onChange: setId }
}

function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus()
}

/** The neighbour, or the first row while there is no cursor or its row has gone. */
export function nextId(ids: string[], id: string | null, step: 1 | -1): string | undefined {
  const index = id === null ? -1 : ids.indexOf(id)
  if (index === -1) return ids[0]
  return ids[Math.min(ids.length - 1, Math.max(0, index + step))]
}
