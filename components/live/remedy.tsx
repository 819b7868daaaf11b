'use client'

import { useCallback } from 'react'
import { useSeconds } from '@/components/ui/clock'
import { useHolding } from './holding'
import { newsAt } from './news'
import type { WallRow } from './wall-rows'
import type { WallSlots } from './wall-slots'

type RemedyProps = { row: WallRow; remedy: WallSlots['remedy'] }

/** The retry, undo or kick for the last act or a return, while the wall shows it. */
export function Remedy({ row, remedy }: RemedyProps) {
  if (!row.session.active || (row.latest.length === 0 && row.returns.length === 0)) return null
  return <WhileNews row={row} remedy={remedy} />
}

function WhileNews({ row, remedy }: RemedyProps) {
  const { held, hold } = useHolding()
  const now = useSeconds()
  const { id } = row.session
  const onHold = useCallback(
    (ids: string[] | null) => hold(ids && { sessionId: id, ids }),
    [hold, id],
  )
  const isSpokenOf =
    row.receipt !== null || row.returns.length > 0 || newsAt(row.latest, now) !== null
  return isSpokenOf || held?.sessionId === id ? remedy(row, onHold) : null
}
