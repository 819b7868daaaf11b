'use client'

import { useState } from 'react'
import { editLayout, editText, requestText, startEdit } from '@/lib/contract/studio/edit'
import type { Layout } from '@/lib/contract/studio/layout'

/** The layout being edited, by hand or as text, and the region whose numbers are shown. */
export function useEdit(sessionId: string, first: () => Layout) {
  const [edit, setEdit] = useState(() => startEdit(first()))
  const [chosen, choose] = useState(0)
  const selected = Math.min(chosen, edit.layout.regions.length - 1)
  return {
    ...edit,
    written: edit.text ?? requestText(sessionId, edit.layout),
    selected,
    choose,
    change: (layout: Layout) => setEdit((now) => editLayout(now, layout)),
    type: (text: string) => setEdit((now) => editText(now, text, sessionId)),
  }
}

export type Editing = ReturnType<typeof useEdit>
