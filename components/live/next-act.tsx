'use client'

import { useCallback } from 'react'
import { useSeconds } from '@/components/ui/clock'
import { useFrozenAim } from './frozen-aim'
import { newsAt } from './news'
import type { WallRow } from './wall-rows'
import type { WallSlots } from './wall-slots'

type NextActProps = { row: WallRow; nextAct: WallSlots['nextAct'] }

/** The retry, undo or kick for the last act or a return, while the wall shows it. */
export function NextAct({ row, nextAct }: NextActProps) {
  if (!row.session.active || (row.latest.length === 0 && row.returns.length === 0)) return null
  return <WhileNews row={row} nextAct={nextAct} />
}

function WhileNews({ row, nextAct }: NextActProps) {
  const { aim, freeze } = useFrozenAim()
  const now = useSeconds()
  const { id } = row.session
  const onFreeze = useCallback(
    (ids: string[] | null) => freeze(ids && { sessionId: id, ids }),
    [freeze, id],
  )
  const isSpokenOf =
    row.receipt !== null || row.returns.length > 0 || newsAt(row.latest, now) !== null
  return isSpokenOf || aim?.sessionId === id ? nextAct(row, onFreeze) : null
}
