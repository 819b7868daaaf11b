'use client'

import { useEffect, useState } from 'react'
import { useHand } from '../ui/use-hand'
import { useRowCommand, type RowCommand } from '../data-table/row-commands'
import { onePress } from '../ui/second-click'
import { AimedButton, type AimedAt } from './aimed-button'

/** An offered act: what it does, and to whom. */
export type Aim = {
  verb: string
  at: AimedAt[]
  /** The target if it is not a named person. */
  of?: string
  tone?: 'text-danger!' | 'text-warning!' | 'text-accent!'
  /** The command that a key of the list runs for the same act. */
  command?: RowCommand
  /** Whether a question comes first. */
  asks?: boolean
  run: (button: HTMLElement) => void
}

type AimedPlaceProps = {
  aim: Aim | null
  /** Whether an act on these people is pending. */
  isWaiting: (ids: string[]) => boolean
  /** Called with the frozen targets, and null once the pointer leaves. Keep it stable. */
  onFreeze?: (ids: string[] | null) => void
  variant?: 'outline' | 'quiet'
}

const idsOf = ({ at }: Aim) => at.map(({ id }) => id)
const isSame = (a: Aim, b: Aim | null) =>
  b !== null && a.verb === b.verb && String(idsOf(a)) === String(idsOf(b))

/**
 * The button of a retry or an undo. While the pointer is on it, its target does not change: an
 * obsolete act stays, disabled, until the pointer leaves.
 */
export function AimedPlace({ aim, isWaiting, onFreeze, variant = 'quiet' }: AimedPlaceProps) {
  const { on, handlers } = useHand()
  const [frozen, setFrozen] = useState<Aim | null>(null)
  if (on && !frozen && aim) setFrozen(aim)
  if (!on && frozen) setFrozen(null)
  useEffect(() => {
    if (!frozen || !onFreeze) return
    onFreeze(idsOf(frozen))
    return () => onFreeze(null)
  }, [frozen, onFreeze])

  const shown = frozen ?? aim
  const offered = shown && isSame(shown, aim) ? aim : null
  const button = useRowCommand(shown?.command ?? {}, offered?.run ?? null)
  if (!shown) return null
  return (
    <span className="contents" {...handlers}>
      <AimedButton
        key={`${shown.verb} ${String(idsOf(shown))}`}
        verb={shown.verb}
        at={shown.at}
        of={shown.of}
        variant={variant}
        ref={button}
        pending={!offered && isWaiting(idsOf(shown))}
        aria-disabled={!offered}
        aria-haspopup={shown.asks ? 'dialog' : undefined}
        className={offered ? offered.tone : undefined}
        {...(offered && onePress(offered.run))}
      />
    </span>
  )
}
