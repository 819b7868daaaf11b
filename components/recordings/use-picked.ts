'use client'

import { useMemo, useState } from 'react'
import type { Selection } from '@/components/data-table/columns'
import type { RecordingFile } from '@/lib/contract/recording-list'
import type { FrozenSelection } from '@/lib/contract/selections'
import type { RecordingRow } from './group-files'

type Picked = ReadonlyMap<string, RecordingFile>
type Picking = { key: string; picked: Picked; frozen: FrozenSelection | null }
const none: Picked = new Map()

/**
 * The selected files, on this page and on others, or all matches, kept by the server. A change
 * identifies the filters clears the selection, so that nothing out of sight is deleted.
 *
 * @param key identifies the filters
 */
export function usePicked(rows: RecordingRow[], key: string) {
  const [state, setState] = useState<Picking>({ key, picked: none, frozen: null })
  const { picked, frozen } = state.key === key ? state : { picked: none, frozen: null }
  const isAll = frozen !== null
  const value = useMemo(
    () => (isAll ? everyRow(rows) : selectionOf(rows, picked)),
    [rows, picked, isAll],
  )
  const set = (next: Picked) => setState({ key, picked: next, frozen: null })
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
    frozen,
    freeze: (all: FrozenSelection) => setState({ key, picked: none, frozen: all }),
    pick: (files: RecordingFile[]) => set(new Map(files.map((file) => [file.id, file]))),
    clear: () => set(none),
  }
}

const everyRow = (rows: RecordingRow[]): Selection =>
  Object.fromEntries(rows.map(({ id }) => [id, true]))

function selectionOf(rows: RecordingRow[], picked: Picked): Selection {
  const whole = rows.filter(({ files }) => files.every(({ id }) => picked.has(id)))
  return Object.fromEntries(whole.map(({ id }) => [id, true]))
}
