'use client'

import { useMemo, useState } from 'react'
import type { Selection } from '@/components/data-table/columns'
import { useHeld } from '@/components/data-table/use-held'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { LiveSession } from '@/lib/contract/live'
import { inHeldOrder } from './people-order'
import { personId, personRows, rowKeeper } from './person-row'

/** The rows in an order that holds under the hand, and which of those inside are selected. */
export function usePeople(session: LiveSession, receipts: SeenReceipt[]) {
  const [selection, setSelection] = useState<Selection>({})
  const [keep] = useState(rowKeeper)
  const ordered = useMemo(() => keep(personRows(session, receipts)), [keep, session, receipts])
  const { held, handlers } = useHeld(session.id, () => ordered.map(personId))
  const rows = useMemo(() => inHeldOrder(ordered, personId, held), [ordered, held])
  const inside = rows.filter((row) => row.inside)
  const selected = inside.filter((row) => selection[personId(row)])

  return {
    rows,
    inside,
    selected,
    others: inside.filter((row) => !selection[personId(row)]),
    setSelection,
    flip: (id: string) => setSelection((before) => flip(before, id)),
    handlers,
  }
}

export type People = ReturnType<typeof usePeople>

function flip(selection: Selection, id: string): Selection {
  const { [id]: was, ...rest } = selection
  return was ? rest : { ...rest, [id]: true }
}
