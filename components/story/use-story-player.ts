import { useState } from 'react'
import type { Story, StoryComposition } from '@/lib/contract/story/story'
import { isRecorded, isRecordedWithin } from './recorded'
import { usePlayhead } from './use-playhead'

type Player = 'closed' | 'paused' | 'playing'

/**
 * What plays, and the playhead that chart, words and player share.
 *
 * @param asked the moment that the address named when the page was opened
 */
export function useStoryPlayer(story: Story, mayPlay: boolean, asked: number | null) {
  // Until the reader plays or closes something, the address decides: its file may get ready later.
  const [chosen, choose] = useState<Player | null>(null)
  const [filmId, setFilmId] = useState<string | null>(null)
  const isAsked = mayPlay && asked !== null && isRecordedWithin(story, asked)
  const player = chosen ?? (isAsked ? 'paused' : 'closed')
  const isOpen = player !== 'closed'
  const kept = usePlayhead({ story, mayPlay, filmId, isOpen }, () => asked)
  const { playhead } = kept
  const { playback } = playhead

  /** Plays what was recorded of a moment; where nothing was, the playhead alone goes there. */
  function play(at: number, film: StoryComposition | null = null) {
    playhead.place(at)
    if (!mayPlay || !(film ? film.ready : isRecorded(story, at))) return playback?.pause()
    setFilmId(film?.id ?? null)
    if (isOpen && (film?.id ?? null) === filmId) playback?.play()
    else choose('playing')
  }

  return {
    ...kept,
    isOpen,
    isFilm: filmId !== null,
    autoPlay: player === 'playing',
    play,
    close: () => choose('closed'),
  }
}
