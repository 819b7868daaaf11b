'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { whyNoMedia } from '@/lib/client/recordings/why-no-media'
import { FailureDetail } from '../feedback/failure-detail'
import { FailureTitle } from '../feedback/failure-title'
import { Notice } from '../feedback/notice'
import { Button } from '../ui/button'
import { clockTime } from '../ui/duration'
import { StatusShape } from '../ui/status-shape'
import type { Playback, PlaybackState } from './playback'
import type { PlayerTrack } from './timeline'

type TrackTroublesProps = { playback: Playback; state: PlaybackState; tracks: PlayerTrack[] }

/** Telnyx measures a file's length by its own clock; smaller differences are not mentioned. */
const differsBySecs = 5

/**
 * The tracks that cannot be played, with the reason, and those whose length differs from Telnyx's.
 */
export function TrackTroubles({ playback, state, tracks }: TrackTroublesProps) {
  return (
    <div className="mt-2 grid gap-2 empty:hidden">
      {tracks.map((track) =>
        track.processing ? (
          <Processing key={track.id} kind={track.kind} />
        ) : state.failed.includes(track.id) ? (
          <Trouble key={track.id} track={track} onRetry={() => playback.retry(track.id)} />
        ) : null,
      )}
      <OtherLength state={state} tracks={tracks} />
    </div>
  )
}

function Processing({ kind }: Pick<PlayerTrack, 'kind'>) {
  const t = useTranslations('player')
  return (
    <p role="status" className="flex gap-2 text-12 text-muted">
      <StatusShape shape="processing" className="mt-[3px]" />
      {t('processing', { kind })}
    </p>
  )
}

function Trouble({ track, onRetry }: { track: PlayerTrack; onRetry: () => void }) {
  const t = useTranslations()
  const { data: failure, isPending } = useQuery({
    queryKey: ['media-trouble', track.src],
    queryFn: ({ signal }) => whyNoMedia(track.src, signal),
    staleTime: 0,
    gcTime: 0,
  })
  if (isPending) return null
  const notReady = failure?.key === 'media_not_ready'
  return (
    <Notice
      tone={notReady ? 'caution' : 'trouble'}
      icon={notReady ? <StatusShape shape="processing" /> : undefined}
      action={
        <Button size="sm" onClick={onRetry}>
          {t('feedback.retry')}
        </Button>
      }
    >
      <b>{t('player.cannotPlay', { kind: track.kind })}</b>{' '}
      {failure ? (
        <>
          <FailureTitle of={failure.key} /> <FailureDetail failure={failure} />
        </>
      ) : (
        t('player.unsupported', { codec: track.codec ?? 'none' })
      )}
      {failure?.requestId && (
        <span className="block text-faint select-all">
          {t('feedback.requestId')} {failure.requestId}
        </span>
      )}
    </Notice>
  )
}

function OtherLength({ state, tracks }: Omit<TrackTroublesProps, 'playback'>) {
  const t = useTranslations('player')
  const stated = Math.max(0, ...tracks.map(({ durationSecs }) => durationSecs ?? 0))
  const spans = state.spans.filter(({ id }) => state.measured.includes(id))
  const longest = Math.max(0, ...spans.map(({ from, to }) => to - from))
  if (spans.length < state.spans.length || stated === 0) return null
  if (Math.abs(longest - stated) <= differsBySecs) return null
  return (
    <p className="text-12 text-faint">
      {t('otherLength', { file: clockTime(longest * 1000), stated: clockTime(stated * 1000) })}
    </p>
  )
}
