'use client'

import { useMemo, useState } from 'react'
import type { Selection } from '@/components/data-table/columns'
import { useFrozenView } from '@/components/data-table/use-frozen-view'
import { useSeconds } from '@/components/ui/clock'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { returnStepMs } from '@/lib/contract/returned'
import { isFound } from '@/lib/contract/found'
import type { LiveSession } from '@/lib/contract/live'
import { inFrozenOrder } from './people-order'
import { personRows, rowId, rowKeeper, visitRows, type PersonRow } from './person-row'
import type { RowSafety } from './row-safety'

/**
 * The visits in an order that can be frozen, the selected people inside, and the rows shown by the
 * filter.
 *
 * @param words the filter's words; keep them stable
 * @param safety bans and watches; keep it stable
 */
export function usePeople(
  session: LiveSession,
  receipts: SeenReceipt[],
  words: readonly string[],
  safety?: ReadonlyMap<string, RowSafety>,
) {
  const [selection, setSelection] = useState<Selection>({})
  const [keepJoins] = useState(rowKeeper)
  const [keepVisits] = useState(rowKeeper)
  const now = useSeconds(returnStepMs)
  const joins = useMemo(
    () => keepJoins(personRows(session, receipts, now, safety)),
    [keepJoins, session, receipts, now, safety],
  )
  const ordered = useMemo(() => keepVisits(visitRows(session, joins)), [keepVisits, session, joins])
  const { frozen, handlers } = useFrozenView(session.id, () => ordered.map(rowId))
  const rows = useMemo(() => inFrozenOrder(ordered, rowId, frozen), [ordered, frozen])
  const shown = useMemo(
    () => (words.length === 0 ? rows : rows.filter((row) => isAsked(row, words))),
    [rows, words],
  )
  const inside = rows.filter((row) => row.inside)
  const selected = inside.filter((row) => selection[rowId(row)])

  return {
    /** Every join on its own, for announcements about each. */
    joins,
    rows,
    shown,
    inside,
    selected,
    others: inside.filter((row) => !selection[rowId(row)]),
    setSelection,
    /** Everybody inside and shown. */
    selectAll: () => setSelection(selectionOf(shown.filter((row) => row.inside))),
    flip: (id: string) => setSelection((before) => flip(before, id)),
    handlers,
  }
}

export type People = ReturnType<typeof usePeople>

function isAsked(row: PersonRow, words: readonly string[]): boolean {
  return [row, ...row.earlier].some(({ person, claim }) =>
    isFound({ id: person.id, name: claim.name }, words),
  )
}

const selectionOf = (rows: PersonRow[]): Selection =>
  Object.fromEntries(rows.map((row) => [rowId(row), true as const]))

function flip(selection: Selection, id: string): Selection {
  const { [id]: was, ...rest } = selection
  return was ? rest : { ...rest, [id]: true }
}
