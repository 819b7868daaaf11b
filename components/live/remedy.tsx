'use client'

import { useSeconds } from '@/components/ui/clock'
import { newsAt } from './news'
import type { WallRow } from './wall-rows'
import type { WallSlots } from './wall-slots'

type RemedyProps = { row: WallRow; remedy: WallSlots['remedy'] }

/** What can be done about the last act, for as long as the wall speaks of it. */
export function Remedy({ row, remedy }: RemedyProps) {
  const isNews = newsAt(row.latest, useSeconds()) !== null
  return row.session.active && (row.receipt || isNews) ? remedy(row) : null
}
