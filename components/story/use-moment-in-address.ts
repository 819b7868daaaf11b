'use client'

import { useFormatter, useTimeZone } from 'next-intl'
import { useSearchParams } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import type { Story } from '@/lib/contract/story/story'
import { momentOf, wordsOf } from './moment-words'
import type { Playhead } from './playhead'
import { useOffset } from './use-days'

/** The moment that the address names by the reader's clock, as `?t=14:05:30`; null where none. */
export function useAskedMoment(story: Story): () => number | null {
  const asked = useSearchParams().get('t')
  const offset = useOffset()
  return () => momentOf(asked, story, offset)
}

/** As the address names a moment: the clock, with the day where the clock alone means another. */
export function useMomentWords(story: Story): (at: number) => string {
  const format = useFormatter()
  const zone = useTimeZone() ?? 'UTC'
  const offset = useOffset()
  return (at) => {
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at)
    return wordsOf(at, { clock: format.dateTime(at, 'seconds'), day }, story, offset)
  }
}

/** Browsers refuse an address that changes with every pixel of a drag. */
const calmMs = 300

/** Lets the address follow a playhead that is placed by hand, so that a colleague opens it there. */
export function useMomentInAddress(story: Story, playhead: Playhead): void {
  const words = useMomentWords(story)
  const write = useEffectEvent((at: number) =>
    window.history.replaceState(null, '', addressAt(words(at))),
  )
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let placements = playhead.placements()
    const unsubscribe = playhead.subscribe(() => {
      const at = playhead.at()
      if (at === null || playhead.placements() === placements) return
      placements = playhead.placements()
      clearTimeout(timer)
      timer = setTimeout(() => write(at), calmMs)
    })
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [playhead])
}

/** The page's address with the moment in it. */
export function addressAt(words: string): string {
  const params = new URLSearchParams(window.location.search)
  params.set('t', words)
  return `${window.location.pathname}?${params.toString().replaceAll('%3A', ':')}`
}
