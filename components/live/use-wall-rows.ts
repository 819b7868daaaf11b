'use client'

import { useMemo, useState } from 'react'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { LiveSession } from '@/lib/contract/live'
import type { HeldAim } from './wall-aim'
import { pinOf, wallRow, type WallRow } from './wall-rows'

/** A row about which there is no news stays the same object, and is not drawn again. */
export function useWallRows(
  sessions: LiveSession[],
  receipts: SeenReceipt[],
  pins: ReadonlySet<string>,
  held: HeldAim | null,
): WallRow[] {
  const [keep] = useState(createKeeper)
  return useMemo(
    () =>
      sessions.map((session) => keep(wallRow(session, receipts, pins.has(pinOf(session)), held))),
    [keep, sessions, receipts, pins, held],
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

/** Of the same session object; everything else follows from these. */
function isSame(a: WallRow, b: WallRow): boolean {
  return (
    a.pinned === b.pinned &&
    a.receipt === b.receipt &&
    a.state === b.state &&
    a.latest.length === b.latest.length &&
    a.latest.every((receipt, index) => receipt === b.latest[index])
  )
}
