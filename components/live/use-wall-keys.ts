'use client'

import type { CursorProps } from '@/components/data-table/data-table'
import type { RowCommands } from '@/components/data-table/row-commands'
import { useRowCursor } from '@/components/data-table/use-row-cursor'
import { useSingleKeys } from '@/lib/client/single-keys'

/** j and k move over cards and rows; p, m, e and K do what that card's own buttons do; x selects, t asks about the room or all selected. */
export function useWallKeys(
  ids: string[],
  run: RowCommands['run'],
  on: { select: (id: string) => void; trouble: (id: string) => void },
): CursorProps {
  return useRowCursor({
    ids,
    enabled: useSingleKeys(),
    keys: {
      p: (id) => run(id, 'pin'),
      m: (id) => run(id, 'mute-all'),
      e: (id) => run(id, 'end'),
      K: (id) => run(id, 'remove-again'),
      x: on.select,
      t: on.trouble,
    },
  })
}
