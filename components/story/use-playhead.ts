'use client'

import { useState } from 'react'
import { Playback } from '@/components/player/playback'
import { readPreferences } from '@/components/player/player-preferences'
import type { PlayerTrack } from '@/components/player/timeline'
import type { Story } from '@/lib/contract/story/story'
import { Playhead } from './playhead'
import { filmTracks, tracksOf } from './recorded'

type Kept = { key: string; filmId: string | null; tracks: PlayerTrack[]; playhead: Playhead }

type What = {
  story: Story
  mayPlay: boolean
  /** The composition that is played, in place of the recordings. */
  filmId: string | null
  /** While a player is open, a file that gets ready does not stop it. */
  isOpen: boolean
}

/**
 * The playhead of a story with all that can be played of it; another one at the same moment when that
 * changes.
 *
 * @param first where it lies to begin with
 */
export function usePlayhead(what: What, first: () => number | null): Kept {
  const tracks = tracksFor(what)
  const key = tracks.map(({ id }) => id).join()
  const { filmId, isOpen } = what
  const [kept, keep] = useState(() => made({ key, filmId, tracks }, first()))
  if (kept.key === key || (isOpen && kept.filmId === filmId && kept.tracks.length > 0)) return kept
  const next = made({ key, filmId, tracks }, kept.playhead.at())
  keep(next)
  return next
}

function tracksFor({ story, mayPlay, filmId }: What): PlayerTrack[] {
  if (!mayPlay) return []
  return filmId === null ? tracksOf(story) : filmTracks(story, filmId)
}

function made(what: Omit<Kept, 'playhead'>, at: number | null): Kept {
  const { tracks } = what
  const playback = tracks.length > 0 ? new Playback(tracks, null, readPreferences()) : null
  return { ...what, playhead: new Playhead(playback, at) }
}
