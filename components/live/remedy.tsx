'use client'

import { useSeconds } from '@/components/ui/clock'
import { newsAt } from './news'
import type { WallRow } from './wall-rows'
import type { WallSlots } from './wall-slots'

type RemedyProps = { row: WallRow; remedy: WallSlots['remedy'] }

/** What can be done about the last act, for as long as the wall speaks of it. */
export function Remedy({ row, remedy }: RemedyProps) {
  if (!row.session.active || row.latest.length === 0) return null
  return row.receipt ? remedy(row) : <WhileNews row={row} remedy={remedy} />
}

function WhileNews({ row, remedy }: RemedyProps) {
  return newsAt(row.latest, useSeconds()) === null ? null : remedy(row)
}
