'use client'

import { useTranslations } from 'next-intl'
import { useMemo, type RefObject } from 'react'
import { Player } from '@/components/player/player'
import { Download } from 'lucide-react'
import { Button, buttonClass } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { IdSuffix } from '@/components/ui/person-name'

type File = {
  id: string
  of: 'recordings' | 'compositions'
  kind: 'audio' | 'video'
  startedAt: string | null
}

/** The files of one person, or one composition. */
export type Played = { title: string; participantId: string | null; files: File[] }

type PlayRecordingProps = {
  played: Played
  returnFocus: RefObject<HTMLElement | null>
  onClose: () => void
}

/** Plays or downloads through this server, which checks the role and audits it. */
export function PlayRecording({ played, returnFocus, onClose }: PlayRecordingProps) {
  const t = useTranslations('sessionPanel')
  const tracks = useMemo(
    () =>
      played.files.map(({ id, of, kind, startedAt }) => ({
        id,
        kind,
        startedAt,
        durationSecs: null,
        src: `/api/${of}/${encodeURIComponent(id)}/media`,
      })),
    [played],
  )
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      returnFocus={returnFocus}
      title={
        <span className="flex min-w-0 items-baseline gap-2">
          <bdi className="truncate">{played.title}</bdi>
          {played.participantId && <IdSuffix id={played.participantId} />}
        </span>
      }
      footer={
        <>
          {tracks.map(({ id, kind, src }) => (
            <a key={id} href={`${src}?download=1`} download className={buttonClass()}>
              <Download />
              {t('download', { kind })}
            </a>
          ))}
          <Button onClick={onClose}>{t('closePlayer')}</Button>
        </>
      }
    >
      <div className="mt-3">
        <Player
          label={played.title}
          tracks={tracks}
          startedAt={null}
          person={
            played.participantId ? { id: played.participantId, name: played.title } : undefined
          }
          autoFocus
          autoPlay
        />
      </div>
    </Dialog>
  )
}
