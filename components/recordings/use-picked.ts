'use client'

import { useMemo, useState } from 'react'
import type { Selection } from '@/components/data-table/columns'
import type { RecordingFile } from '@/lib/contract/recording-list'
import type { RecordingRow } from './group-files'

type Picked = ReadonlyMap<string, RecordingFile>
const none: Picked = new Map()

/**
 * The files chosen, on this page and on others, until another filter is set: nothing may be
 * deleted that the list no longer speaks of.
 *
 * @param key of the filters
 */
export function usePicked(rows: RecordingRow[], key: string) {
  const [held, setHeld] = useState({ key, picked: none })
  const picked = held.key === key ? held.picked : none
  const value = useMemo(() => selectionOf(rows, picked), [rows, picked])
  const set = (next: Picked) => setHeld({ key, picked: next })
  function onChange(change: Selection | ((old: Selection) => Selection)) {
    const chosen = typeof change === 'function' ? change(value) : change
    const next = new Map(picked)
    for (const row of rows) {
      for (const file of row.files) {
        if (chosen[row.id]) next.set(file.id, file)
        else next.delete(file.id)
      }
    }
    set(next)
  }
  return {
    value,
    onChange,
    files: useMemo(() => [...picked.values()], [picked]),
    pick: (files: RecordingFile[]) => set(new Map(files.map((file) => [file.id, file]))),
    clear: () => set(none),
  }
}

function selectionOf(rows: RecordingRow[], picked: Picked): Selection {
  const whole = rows.filter(({ files }) => files.every(({ id }) => picked.has(id)))
  return Object.fromEntries(whole.map(({ id }) => [id, true]))
}
