'use client'

import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { CursorProps } from '@/components/data-table/data-table'
import { useRowCursor } from '@/components/data-table/use-row-cursor'
import { useSingleKeys } from '@/lib/client/single-keys'
import { isUnderWay } from '@/lib/contract/in-flight'
import { rowId, type PersonRow } from './person-row'
import { usePageKeys } from '@/components/data-table/use-page-keys'
import type { People } from './use-people'

type KeyActs = {
  onMute: (act: 'mute' | 'unmute', rows: PersonRow[]) => void
  onKick: (rows: PersonRow[], button: HTMLElement) => void
  onRemove: (row: PersonRow, removal: SeenReceipt) => void
}

/**
 * j and k move; x selects one, a everybody inside; m, u and K act on the selection, or on the row
 * under the cursor if there is none; K removes a person back after a removal at once. Escape clears
 * the selection, also when single keys are off.
 */
export function usePeopleKeys(people: People, canAct: boolean, on: KeyActs): CursorProps {
  const enabled = useSingleKeys()
  const { inside, selected } = people
  const cursor = useRowCursor({
    ids: people.shown.map(rowId),
    enabled,
    keys: canAct ? { x: (id) => isAmong(inside, id) && people.flip(id) } : {},
  })
  const targets = selected.length > 0 ? selected : inside.filter((row) => rowId(row) === cursor.id)

  function kick() {
    const [only, another] = targets
    // Without a dialog only if the row shows that it was confirmed a moment ago.
    if (only?.removal && !another) return on.onRemove(only, only.removal)
    if (only?.receipt && !another && isKicking(only.receipt)) return
    const button = selected.length > 0 ? kickSelectedButton() : kickButton(cursor.id ?? '')
    if (button) on.onKick(targets, button)
  }

  usePageKeys(enabled && canAct && inside.length > 0, { a: people.selectAll })
  usePageKeys(enabled && canAct && targets.length > 0, {
    m: () => on.onMute('mute', targets),
    u: () => on.onMute('unmute', targets),
    K: kick,
  })
  usePageKeys(selected.length > 0, { Escape: () => people.setSelection({}) })
  return cursor
}

/** A second press does not ask about people whom the first is removing. */
const isKicking = (receipt: SeenReceipt) => receipt.act === 'kick' && isUnderWay(receipt)

function isAmong(rows: PersonRow[], id: string): boolean {
  return rows.some((row) => rowId(row) === id)
}

/** Anchors a popover at the row's button, also when a key opened it. */
function kickButton(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [data-act="kick"]`)
}

function kickSelectedButton(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-act="kick-selected"]')
}
