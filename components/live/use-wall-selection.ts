'use client'

import { useCallback, useMemo, useState } from 'react'
import type { WallRow } from './wall-rows'

const none: ReadonlySet<string> = new Set()

/** The selected sessions of the wall, without those that are over. */
export function useWallSelection(rows: WallRow[]) {
  const [chosen, setChosen] = useState(none)
  const flip = useCallback(
    (id: string) =>
      setChosen((before) => {
        const next = new Set(before)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    [],
  )
  const clear = useCallback(() => setChosen(none), [])
  const live = rows.filter(({ session }) => session.active && chosen.has(session.id))
  const key = live.map(({ session }) => session.id).join(' ')
  return useMemo(() => {
    const ids: ReadonlySet<string> = key === '' ? none : new Set(key.split(' '))
    return { ids, flip, clear }
  }, [key, flip, clear])
}
