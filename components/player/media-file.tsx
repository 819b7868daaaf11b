'use client'

import { useEffect, useRef } from 'react'
import type { Playback, PlaybackState } from './playback'
import type { PlayerTrack } from './timeline'

type MediaFileProps = {
  track: PlayerTrack
  playback: Playback
  state: PlaybackState
  /** Whether it is one of several pictures side by side. */
  beside: boolean
}

/** The media element of a track; a picture is visible only while its track covers the time. */
export function MediaFile({
  track: { id, kind, src, name },
  playback,
  state,
  beside,
}: MediaFileProps) {
  const video = useRef<HTMLVideoElement>(null)
  const audio = useRef<HTMLAudioElement>(null)
  useEffect(() => {
    const element = video.current ?? audio.current
    return element ? playback.attach(id, element) : undefined
  }, [playback, id])
  const shared = {
    src,
    // Every request for media is audited, so nothing is loaded before somebody plays.
    preload: 'none',
    onDurationChange: () => playback.measure(id),
    onError: () => playback.fail(id),
  }
  if (kind === 'audio') return <audio ref={audio} {...shared} />
  const span = state.spans.find((each) => each.id === id)
  const covers = span && state.position >= span.from && state.position <= span.to
  const hidden = !covers || state.failed.includes(id)
  const picture = (
    <video
      ref={video}
      {...shared}
      playsInline
      tabIndex={-1}
      hidden={hidden}
      onClick={() => playback.toggle()}
      className={beside ? 'size-full object-contain' : 'absolute inset-0 size-full object-contain'}
    />
  )
  if (!beside) return picture
  return (
    <div hidden={hidden} className="relative" style={{ minHeight: 0 }}>
      {picture}
      {name && (
        <bdi
          className="pointer-events-none absolute top-0 left-0 max-w-full truncate px-1 text-11"
          style={{ background: 'rgb(10 9 8 / 0.6)', color: '#dcd9d3' }}
        >
          {name}
        </bdi>
      )}
    </div>
  )
}
