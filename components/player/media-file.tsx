'use client'

import { useEffect, useRef } from 'react'
import type { Playback, PlaybackState } from './playback'
import type { PlayerTrack } from './timeline'

type MediaFileProps = {
  track: PlayerTrack
  playback: Playback
  state: PlaybackState
  /** One of several pictures, beside each other. */
  beside: boolean
}

/** The browser's own element behind a track; a picture is seen only while its track covers the time. */
export function MediaFile({ track: { id, kind, src }, playback, state, beside }: MediaFileProps) {
  const video = useRef<HTMLVideoElement>(null)
  const audio = useRef<HTMLAudioElement>(null)
  useEffect(() => {
    const element = video.current ?? audio.current
    return element ? playback.attach(id, element) : undefined
  }, [playback, id])
  const shared = {
    src,
    // Every byte that is asked for stands in the audit trail: none before somebody plays.
    preload: 'none',
    onDurationChange: () => playback.measure(id),
    onError: () => playback.fail(id),
  }
  if (kind === 'audio') return <audio ref={audio} {...shared} />
  const span = state.spans.find((each) => each.id === id)
  const covers = span && state.position >= span.from && state.position <= span.to
  return (
    <video
      ref={video}
      {...shared}
      playsInline
      tabIndex={-1}
      hidden={!covers || state.failed.includes(id)}
      onClick={() => playback.toggle()}
      style={beside ? { minHeight: 0 } : undefined}
      className={beside ? 'size-full object-contain' : 'absolute inset-0 size-full object-contain'}
    />
  )
}
