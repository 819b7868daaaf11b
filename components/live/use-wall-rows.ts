'use client'

import { useMemo, useState } from 'react'
import { useSeconds } from '@/components/ui/clock'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { LiveSession } from '@/lib/contract/live'
import { returnStepMs } from '@/lib/contract/returned'
import type { FrozenAim } from './wall-aim'
import { pinOf, wallRow, type WallRow } from './wall-rows'

/** An unchanged row stays the same object, and is not rendered again. */
export function useWallRows(
  sessions: LiveSession[],
  receipts: SeenReceipt[],
  pins: ReadonlySet<string>,
  frozen: FrozenAim | null,
): WallRow[] {
  const [keep] = useState(createKeeper)
  const now = useSeconds(returnStepMs)
  return useMemo(
    () =>
      sessions.map((session) =>
        keep(wallRow(session, receipts, pins.has(pinOf(session)), frozen, now)),
      ),
    [keep, sessions, receipts, pins, frozen, now],
  )
}

function createKeeper() {
  const kept = new WeakMap<LiveSession, WallRow>()
  return (row: WallRow): WallRow => {
    const before = kept.get(row.session)
    if (before && isSame(before, row)) return before
    kept.set(row.session, row)
    return row
  }
}

/** For rows of one session object; all else follows from these parts. */
function isSame(a: WallRow, b: WallRow): boolean {
  const [before, after] = [partsOf(a), partsOf(b)]
  return before.length === after.length && before.every((part, index) => part === after[index])
}

function partsOf({ pinned, receipt, state, trouble, latest, returns }: WallRow): unknown[] {
  const back = returns.flatMap(({ person, kick }) => [person, kick])
  return [pinned, receipt, state, trouble, ...latest, ...back]
}
