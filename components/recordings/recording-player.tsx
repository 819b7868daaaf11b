'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { PlayerTrack } from '@/components/player/timeline'
import { onDemand } from '@/components/ui/on-demand'
import { Skeleton } from '@/components/ui/skeleton'
import { mediaPath } from '@/lib/client/recordings/queries'
import { claimedName } from '@/lib/contract/claimed-name'
import type { RecordingFile } from '@/lib/contract/recording-list'

const Player = onDemand(
  () => import('@/components/player/player').then((file) => file.Player),
  // Reserves the height of picture and controls, so that nothing below moves.
  () => (
    <div className="pb-34">
      <Skeleton className="aspect-video h-auto! w-full" />
    </div>
  ),
)

type RecordingPlayerProps = {
  /** All recordings of one person in one session. */
  files: RecordingFile[]
  /** ISO 8601: where to start. */
  at?: string | null
  onPrevious?: () => void
  onNext?: () => void
  autoPlay?: boolean
}

/** Plays one person's audio and video together. */
export function RecordingPlayer({ files, autoPlay = false, ...rest }: RecordingPlayerProps) {
  const t = useTranslations('recordings')
  const tracks = useMemo(() => files.map(toTrack), [files])
  const [first] = files
  if (!first) return null
  const { name } = claimedName(first.person?.context)
  return (
    <Player
      // A file that becomes ready changes what is played.
      key={tracks.map(({ id, processing }) => `${id}${processing ? '-' : ''}`).join(' ')}
      label={t('playerOf', { name: name ?? t('unnamedPerson') })}
      tracks={tracks}
      startedAt={first.startedAt}
      person={first.person ? { id: first.person.id, name } : undefined}
      autoFocus={autoPlay}
      autoPlay={autoPlay}
      {...rest}
    />
  )
}

function toTrack(file: RecordingFile): PlayerTrack {
  const { id, kind, startedAt, durationSecs, codec, ready } = file
  const src = mediaPath(id)
  return { id, kind: kind ?? 'video', startedAt, durationSecs, codec, src, processing: !ready }
}
