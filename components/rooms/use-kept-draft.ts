'use client'

import { useEffect, useRef, useState } from 'react'
import { draftOf, keepDraft } from '@/lib/client/rooms/drafts'
import { roomFields, type RoomField, type RoomValues } from '@/lib/client/rooms/room-values'
import type { RoomForm } from './use-room-form'

/** Restores earlier input into the form, and stores the current input. */
export function useKeptDraft(
  roomId: string,
  form: RoomForm,
  changed: RoomField[],
  after: RoomValues,
): void {
  const [before] = useState(() => draftOf(roomId))
  const isBack = useRef(false)

  useEffect(() => {
    if (!isBack.current) return
    const draft = Object.fromEntries(changed.map((field) => [field, after[field]]))
    keepDraft(roomId, changed.length > 0 ? draft : null)
  })

  // Runs after the effect above, which must not take an empty form for the stored input.
  useEffect(() => {
    isBack.current = true
    for (const field of roomFields) {
      const value = before?.[field]
      if (value !== undefined) form.setValue(field, value, { shouldDirty: true, shouldTouch: true })
    }
  }, [before, form])
}
