'use client'

import { useSeconds } from '@/components/ui/clock'
import { ThinBar } from '@/components/ui/thin-bar'
import type { WallRow } from './wall-rows'

/** The scale of all bars of elapsed time on the wall. */
const fourHours = 4 * 3_600_000

/** A fifth of a pixel on a card. */
const stepMs = 10_000

const tones = {
  still_here: 'trouble',
  failed: 'trouble',
  not_sent: 'trouble',
  unknown: 'caution',
  ended: 'neutral',
  full: 'neutral',
  live: 'neutral',
} as const satisfies Record<WallRow['state'], string>

function toneOf({ state, ghosts }: WallRow) {
  return ghosts.length > 0 && tones[state] === 'neutral' ? 'caution' : tones[state]
}

/** The session's duration as a bar on a scale shared by the whole wall. */
export function ElapsedRule({ row, className }: { row: WallRow; className?: string }) {
  const now = useSeconds(stepMs)
  const { session, state } = row
  const isKnown = session.startedAt !== null && state !== 'ended'
  return (
    <ThinBar
      value={isKnown ? now - Date.parse(session.startedAt ?? '') : 0}
      max={fourHours}
      tone={toneOf(row)}
      className={className}
    />
  )
}
