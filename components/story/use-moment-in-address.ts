'use client'

import { useFormatter } from 'next-intl'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import type { Story } from '@/lib/contract/story/story'
import { useOffset } from './use-days'

const dayMs = 86_400_000

/**
 * The moment at the playhead, ms since the epoch, which the address names by the reader's clock as
 * `?t=14:05:30`, so that a colleague opens it there.
 */
export function useMomentInAddress(story: Story): [number | null, (at: number) => void] {
  const asked = useSearchParams().get('t')
  const offset = useOffset()
  const format = useFormatter()
  const [moment, setMoment] = useState(() => momentOf(asked, story, offset(story.from)))

  function go(at: number) {
    setMoment(at)
    const params = new URLSearchParams(window.location.search)
    params.set('t', format.dateTime(at, 'seconds'))
    const query = params.toString().replaceAll('%3A', ':')
    window.history.replaceState(null, '', `${window.location.pathname}?${query}`)
  }

  return [moment, go]
}

/** The first moment of the story at which a clock of the zone shows this; null where it never does. */
export function momentOf(
  clock: string | null,
  { from, to }: Story,
  offsetMs: number,
): number | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(clock ?? '')
  if (!parts) return null
  const [, hours, minutes, secs = '0'] = parts
  const ofDay = (Number(hours) * 3600 + Number(minutes) * 60 + Number(secs)) * 1000
  const day = Math.floor((from + offsetMs) / dayMs) * dayMs - offsetMs
  // A clock shows whole seconds, and the story may begin within one.
  const at = day + ofDay < from - 999 ? day + ofDay + dayMs : day + ofDay
  return at <= to ? at : null
}
