'use client'

import { useMemo } from 'react'
import { onDemand } from '@/components/ui/on-demand'

const Player = onDemand(() => import('@/components/player/player').then((file) => file.Player))

export function mediaPath(id: string, how: 'play' | 'download' = 'play'): string {
  const path = `/api/compositions/${encodeURIComponent(id)}/media`
  return how === 'download' ? `${path}?download=1` : path
}

type CompositionFilmProps = {
  id: string
  label: string
  /** ISO 8601: when the recorded session began. */
  startedAt: string | null
  durationSecs: number | null
}

/** The film, from a link that the server fetches anew each time and never passes on. */
export function CompositionFilm({ id, label, startedAt, durationSecs }: CompositionFilmProps) {
  const tracks = useMemo(
    () => [{ id, kind: 'video' as const, startedAt, durationSecs, src: mediaPath(id) }],
    [id, startedAt, durationSecs],
  )
  return <Player key={id} label={label} tracks={tracks} startedAt={startedAt} />
}
