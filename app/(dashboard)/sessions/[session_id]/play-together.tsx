'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { useMemo, type RefObject } from 'react'
import { Player } from '@/components/player/player'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { PersonName } from '@/components/ui/person-name'
import { sessionRecordingsQuery } from '@/lib/client/sessions/media-queries'
import { claimedName } from '@/lib/contract/claimed-name'

type PlayTogetherProps = {
  sessionId: string
  /** Ms since the epoch. */
  at: number
  /** Ids of the recordings that cover it. */
  files: string[]
  returnFocus: RefObject<HTMLElement | null>
  onClose: () => void
}

/** Everybody who was recorded at a moment, heard and seen together from there. */
export function PlayTogether({ sessionId, at, files, returnFocus, onClose }: PlayTogetherProps) {
  const t = useTranslations('story')
  const format = useFormatter()
  const panel = useTranslations('sessionPanel')
  const { data } = useQuery(sessionRecordingsQuery(sessionId, false))
  const recordings = useMemo(
    () => (data?.data ?? []).filter(({ id }) => files.includes(id)),
    [data, files],
  )
  const tracks = useMemo(
    () =>
      recordings.map(({ id, kind, startedAt, seconds }) => ({
        id,
        kind: kind ?? ('video' as const),
        startedAt,
        durationSecs: seconds,
        src: `/api/recordings/${encodeURIComponent(id)}/media`,
      })),
    [recordings],
  )
  const people = new Map(
    recordings.map(({ id, participantId, context }) => [participantId ?? id, context]),
  )
  const title = t('together', { time: format.dateTime(at, 'seconds') })
  return (
    <Dialog
      open
      returnFocus={returnFocus}
      onOpenChange={(open) => !open && onClose()}
      title={title}
      footer={<Button onClick={onClose}>{panel('closePlayer')}</Button>}
    >
      <div className="mt-3">
        {tracks.length > 0 && (
          <Player
            key={tracks.map(({ id }) => id).join()}
            label={title}
            tracks={tracks}
            startedAt={null}
            at={new Date(at).toISOString()}
            autoFocus
            autoPlay
          />
        )}
        <ul aria-label={t('heads.person')} className="flex flex-wrap gap-3 pt-2">
          {[...people].map(([id, context]) => (
            <li key={id} className="min-w-0">
              <PersonName name={claimedName(context).name} id={id} />
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
