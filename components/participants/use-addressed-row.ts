'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { personId, rowId, type PersonRow } from './person-row'

/**
 * Scrolls the participant named in the address into view and under the cursor, once per address.
 * Returns the id while it is not among the rows, else null.
 */
export function useAddressedRow(rows: PersonRow[]): string | null {
  const asked = useSearchParams().get('participant')?.toLowerCase() ?? null
  const shown = useRef<string | null>(null)
  const row = rows.find((row) => [...row.earlier, row].some((join) => personId(join) === asked))
  const id = row ? rowId(row) : null
  useEffect(() => {
    if (id === null || shown.current === asked) return
    shown.current = asked
    const line = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)
    line?.scrollIntoView({ block: 'center' })
    line?.focus({ preventScroll: true })
  }, [asked, id])
  return id === null ? asked : null
}
