'use client'

import { useState } from 'react'
import { Playback } from '@/components/player/playback'
import { readPreferences } from '@/components/player/player-preferences'
import type { PlayerTrack } from '@/components/player/timeline'
import type { Story } from '@/lib/contract/story/story'
import { Playhead } from './playhead'
import { tracksOf } from './recorded'

type Kept = { key: string; tracks: PlayerTrack[]; playhead: Playhead }

/**
 * The playhead of a story with all that can be played of it; another once a file is finished, at the
 * same moment.
 *
 * @param first where it lies to begin with
 */
export function usePlayhead(story: Story, mayPlay: boolean, first: () => number | null): Kept {
  const tracks = mayPlay ? tracksOf(story) : []
  const key = tracks.map(({ id }) => id).join()
  const [kept, keep] = useState(() => made(key, tracks, first()))
  if (kept.key === key) return kept
  const next = made(key, tracks, kept.playhead.at())
  keep(next)
  return next
}

function made(key: string, tracks: PlayerTrack[], at: number | null): Kept {
  const playback = tracks.length > 0 ? new Playback(tracks, null, readPreferences()) : null
  return { key, tracks, playhead: new Playhead(playback, at) }
}
