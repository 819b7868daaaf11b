'use client'

import { useTranslations } from 'next-intl'
import { useState, type RefObject } from 'react'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { IdSuffix } from '@/components/ui/person-name'

type File = {
  id: string
  of: 'recordings' | 'compositions'
  kind: 'audio' | 'video'
  startedAt: string | null
}

/** What is to be heard and seen: the files of one person, or one composition. */
export type Played = { title: string; participantId: string | null; files: File[] }

type PlayRecordingProps = {
  played: Played
  returnFocus: RefObject<HTMLElement | null>
  onClose: () => void
}

/** Plays through our server, which checks the role and records who played. */
export function PlayRecording({ played, returnFocus, onClose }: PlayRecordingProps) {
  const t = useTranslations('sessionPanel')
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
      footer={<Button onClick={onClose}>{t('closePlayer')}</Button>}
    >
      <ul className="mt-3 grid gap-4">
        {played.files.map((file) => (
          <li key={file.id}>
            <Media file={file} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function Media({ file: { id, of, kind, startedAt } }: { file: File }) {
  const t = useTranslations('sessionPanel')
  const [failed, setFailed] = useState(false)
  const media = {
    controls: true,
    preload: 'metadata',
    src: `/api/${of}/${encodeURIComponent(id)}/media`,
    'aria-label': t(kind),
    onError: () => setFailed(true),
    className: kind === 'video' ? 'block max-h-[60dvh] w-full rounded-5 bg-chrome' : 'block w-full',
  } as const
  return (
    <>
      <p className="mb-1.5 text-12 text-2">
        {t(kind)}
        {startedAt && (
          <>
            {' · '}
            <AbsoluteTime at={startedAt} format="seconds" />
          </>
        )}
      </p>
      {kind === 'video' ? <video {...media} /> : <audio {...media} />}
      {failed && (
        <p role="alert" className="mt-1.5 text-12 text-rd">
          {t('cannotPlay')}
        </p>
      )}
    </>
  )
}
