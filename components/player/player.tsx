'use client'

import { useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { MediaFile } from './media-file'
import { Playback } from './playback'
import { onPlayerKey } from './player-keys'
import { KeyLine } from './key-line'
import { keepPreferences, readPreferences } from './player-preferences'
import { PlayerTimes } from './player-times'
import { Screen } from './screen'
import { Scrubber, type PlayerMark } from './scrubber'
import { openAt, type PlayerTrack } from './timeline'
import { TitleLine } from './title-line'
import { TrackTroubles } from './track-troubles'
import { Transport } from './transport'

type PlayerProps = {
  /** The player's name for screen readers. */
  label: string
  /** The line above the picture, with links to the previous and next recording. */
  title?: ReactNode
  /** The files played together: a person's audio and video, or one composition. Keep it stable. */
  tracks: PlayerTrack[]
  /** ISO 8601; used if the tracks have no start. */
  startedAt: string | null
  /** The person to show while there is no picture. */
  person?: { id: string; name: string | null }
  /** What plays them, where something else follows it too. */
  playback?: Playback
  /** Markers to jump to. */
  marks?: PlayerMark[]
  /** ISO 8601: starts there, and jumps there when it changes. */
  at?: string | null
  onPrevious?: () => void
  onNext?: () => void
  autoFocus?: boolean
  /** Plays at once; browsers allow it only shortly after a click or a key. */
  autoPlay?: boolean
}

const none: PlayerMark[] = []

/**
 * Plays a recording or a composition. Load it with `next/dynamic`, and give it a `key` that changes
 * with what it plays.
 */
export function Player({ label, tracks, startedAt, marks = none, ...rest }: PlayerProps) {
  const { onPrevious, onNext, autoFocus = false, autoPlay = false, at = null } = rest
  const root = useRef<HTMLDivElement>(null)
  const playable = tracks.filter((track) => !track.processing)
  const beside = playable.filter(({ kind }) => kind === 'video').length > 1
  const [playback] = useState(
    () => rest.playback ?? new Playback(playable, startedAt, readPreferences()),
  )
  const state = useSyncExternalStore(playback.subscribe, playback.state, playback.state)
  const { rate, volume, muted } = state
  useEffect(() => keepPreferences({ rate, volume, muted }), [rate, volume, muted])
  useEffect(() => {
    if (autoFocus) root.current?.querySelector<HTMLElement>('[data-play]')?.focus()
    if (autoPlay) playback.play()
  }, [autoFocus, autoPlay, playback])
  useEffect(() => {
    if (at !== null && playback.beginsAt !== null) {
      playback.seek((Date.parse(at) - playback.beginsAt) / 1000)
    }
  }, [at, playback])
  const fullscreen = () => void toggleFullscreen(root.current)
  return (
    <div
      ref={root}
      role="group"
      aria-label={label}
      onKeyDown={(event) => onPlayerKey(event, { playback, fullscreen, onPrevious, onNext })}
      className="group/player fullscreen:bg-bg fullscreen:p-3 flex flex-col"
    >
      {rest.title && <TitleLine {...{ onPrevious, onNext }}>{rest.title}</TitleLine>}
      <Screen playback={playback} state={state} tracks={tracks} person={rest.person}>
        {openAt(playable, state.spans, state.position).map((track) => (
          <MediaFile key={track.id} {...{ track, playback, state, beside }} />
        ))}
      </Screen>
      {playable.length > 0 && (
        <>
          <Scrubber playback={playback} state={state} marks={marks} />
          <PlayerTimes playback={playback} state={state} />
          <Transport playback={playback} state={state} onFullscreen={fullscreen} />
        </>
      )}
      <TrackTroubles playback={playback} state={state} tracks={tracks} />
      {playable.length > 0 && <KeyLine neighbours={!!(onPrevious ?? onNext)} />}
    </div>
  )
}

/** Ignored if the browser or an enclosing frame refuses it. */
async function toggleFullscreen(element: HTMLElement | null): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen()
    else await element?.requestFullscreen()
  } catch {
    return
  }
}
