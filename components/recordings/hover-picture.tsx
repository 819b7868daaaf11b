'use client'

import { useEffect, useRef, useState } from 'react'
import { previewPath } from '@/lib/client/recordings/queries'
import type { RecordingRow } from './group-files'

/** How long a pointer must rest before a picture is requested. */
const restMs = 450
const widthPx = 192
const heightPx = 108

type Place = { fileId: string; left: number; top: number }

/**
 * The first picture of the video under the pointer, one at a time; none for audio, or where the
 * browser cannot show it. It needs a resting pointer, since viewing is audited.
 */
export function HoverPicture({ rows }: { rows: readonly RecordingRow[] }) {
  const [place, setPlace] = useState<Place | null>(null)
  const known = useRef(rows)
  useEffect(() => {
    known.current = rows
  }, [rows])

  useEffect(() => {
    let over: string | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    function leave() {
      clearTimeout(timer)
      over = null
      setPlace(null)
    }
    function onPointerOver({ target, pointerType, clientX }: PointerEvent) {
      const row = target instanceof Element ? target.closest('tr[data-row]') : null
      const id = row?.getAttribute('data-row') ?? null
      if (id === over && id !== null) return
      leave()
      const film = filmOf(known.current, id)
      if (!row || !film || pointerType !== 'mouse') return
      over = id
      timer = setTimeout(() => setPlace({ fileId: film, ...beside(row, clientX) }), restMs)
    }
    document.addEventListener('pointerover', onPointerOver)
    document.addEventListener('scroll', leave, true)
    document.addEventListener('keydown', leave)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', onPointerOver)
      document.removeEventListener('scroll', leave, true)
      document.removeEventListener('keydown', leave)
    }
  }, [])

  return place && <Picture key={place.fileId} {...place} />
}

function Picture({ fileId, left, top }: Place) {
  const video = useRef<HTMLVideoElement>(null)
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    const element = video.current
    return () => {
      // Otherwise the browser keeps loading the hidden video.
      element?.removeAttribute('src')
      element?.load()
    }
  }, [])
  return (
    <video
      ref={video}
      aria-hidden="true"
      tabIndex={-1}
      muted
      playsInline
      disableRemotePlayback
      preload="auto"
      src={previewPath(fileId)}
      onLoadedData={(event) => setShown(event.currentTarget.videoWidth > 0)}
      width={widthPx}
      height={heightPx}
      className={`pointer-events-none fixed z-20 rounded-5 bg-raised object-cover shadow-float ${isShown ? '' : 'invisible'}`}
      style={{ left, top }}
    />
  )
}

const filmOf = (rows: readonly RecordingRow[], id: string | null) =>
  rows.find((row) => row.id === id)?.files.find(({ kind, ready }) => kind === 'video' && ready)?.id

/** Below the row, or above it if there is no room, so that the row stays visible. */
function beside(row: Element, x: number): { left: number; top: number } {
  const { top, bottom } = row.getBoundingClientRect()
  const fits = bottom + 4 + heightPx < window.innerHeight
  const left = Math.min(x + 12, window.innerWidth - widthPx - 8)
  return { left, top: fits ? bottom + 4 : top - heightPx - 4 }
}
