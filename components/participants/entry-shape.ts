import type { Shape } from '@/components/ui/status-shape'
import type { ActEntry } from './act-entries'

/** The shape of an act on several: that of its worst receipt. */
export function entryShape({ receipts }: ActEntry): { shape: Shape; tone: string } {
  const states = new Set(receipts.map(({ state }) => state))
  if (states.has('still_here') || states.has('failed') || states.has('not_sent'))
    return { shape: 'trouble', tone: 'text-danger' }
  if (states.has('unknown')) return { shape: 'unknown', tone: 'text-warning' }
  if (states.has('sending')) return { shape: 'sending', tone: 'text-accent' }
  return { shape: states.has('accepted') ? 'accepted' : 'confirmed', tone: 'text-accent' }
}
