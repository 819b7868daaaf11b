'use client'

import type { CursorProps } from '@/components/data-table/data-table'
import { useRowCursor } from '@/components/data-table/use-row-cursor'
import { useSingleKeys } from '@/lib/client/single-keys'
import { personId, type PersonRow } from './person-row'
import type { People } from './use-people'

type KeyActs = {
  onMute: (act: 'mute' | 'unmute', rows: PersonRow[]) => void
  onKick: (rows: PersonRow[], button: HTMLElement) => void
}

/** j and k move; x selects; m, u and K act, on the whole selection if the row is part of it. */
export function usePeopleKeys(people: People, canAct: boolean, on: KeyActs): CursorProps {
  function meant(id: string): PersonRow[] {
    const of = (rows: PersonRow[]) => rows.filter((row) => personId(row) === id)
    return of(people.selected).length > 0 ? people.selected : of(people.inside)
  }

  const keys = {
    x: (id: string) => {
      if (people.inside.some((row) => personId(row) === id)) people.flip(id)
    },
    m: (id: string) => on.onMute('mute', meant(id)),
    u: (id: string) => on.onMute('unmute', meant(id)),
    K: (id: string) => {
      const button = kickButton(id)
      if (button) on.onKick(meant(id), button)
    },
  }
  return useRowCursor({
    ids: people.rows.map(personId),
    enabled: useSingleKeys(),
    keys: canAct ? keys : {},
  })
}

/** A popover hangs at the button of the row, also when a key asked for it. */
function kickButton(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [data-act="kick"]`)
}
