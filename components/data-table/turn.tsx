'use client'

import type { ReactNode } from 'react'
import { Button } from '../ui/button'

type TurnProps = { off: boolean; onTurn: () => void; children: ReactNode }

/** Disabled at the end, but it keeps the focus of a user who pressed it. */
export function Turn({ off, onTurn, children }: TurnProps) {
  return (
    <Button
      aria-disabled={off || undefined}
      onClick={off ? undefined : onTurn}
      className="aria-disabled:border-line! aria-disabled:bg-transparent! aria-disabled:text-faint! phone:h-11"
    >
      {children}
    </Button>
  )
}
