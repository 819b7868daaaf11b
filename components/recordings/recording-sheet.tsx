'use client'

import { useQuery } from '@tanstack/react-query'
import { Download, ExternalLink, History, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo } from 'react'
import { ErrorState } from '@/components/feedback/error-state'
import { Neighbours } from '@/components/player/title-line'
import { Button, buttonClass } from '@/components/ui/button'
import { PersonName } from '@/components/ui/person-name'
import { Sheet } from '@/components/ui/sheet'
import { Skeleton } from '@/components/ui/skeleton'
import { toFailure } from '@/lib/client/api-failure'
import { mediaPath, recordingQuery } from '@/lib/client/recordings/queries'
import { claimedName } from '@/lib/contract/claimed-name'
import { can, type Role } from '@/lib/contract/roles'
import type { RecordingFile } from '@/lib/contract/recording-list'
import { recordingPath, sessionPath } from '@/lib/contract/routes'
import { RecordingFacts } from './recording-facts'
import { RecordingPlayer } from './recording-player'

type RecordingSheetProps = {
  id: string
  role: Role
  /** Its row of the list, shown until it is read. */
  known: RecordingFile | null
  autoPlay: boolean
  onPrevious?: () => void
  onNext?: () => void
  onClose: () => void
  onDelete: (files: RecordingFile[], button: HTMLElement) => void
}

/** A recording beside the list: player and facts. */
export function RecordingSheet({ id, role, known, autoPlay, ...rest }: RecordingSheetProps) {
  const t = useTranslations('recordings')
  const { data, error, refetch } = useQuery(recordingQuery(id))
  const answer = data?.data
  const file = answer?.recording ?? known
  const files = useMemo(() => (answer ? [answer.recording, ...answer.siblings] : null), [answer])
  const person = file?.person
  const { name } = claimedName(person?.context)
  useEffect(() => {
    // On a phone the sheet is above the list, maybe far above the row.
    if (window.matchMedia('(max-width: 719px)').matches) window.scrollTo({ top: 0 })
  }, [id])
  return (
    <Sheet
      label={t('recordingOf', { name: name ?? t('unnamedPerson') })}
      heading={person ? <PersonName name={name} id={person.id} /> : <span>{t('recording')}</span>}
      acts={<Neighbours onPrevious={rest.onPrevious} onNext={rest.onNext} />}
      onClose={rest.onClose}
    >
      {error && !data ? (
        <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />
      ) : (
        <>
          {!can(role, 'media.play') ? (
            <p className="rounded-5 bg-chip px-3 py-2 text-12 text-muted">{t('mayNotPlay')}</p>
          ) : files ? (
            <RecordingPlayer
              files={files}
              autoPlay={autoPlay}
              onPrevious={rest.onPrevious}
              onNext={rest.onNext}
            />
          ) : (
            <Skeleton className="aspect-video h-auto! w-full" />
          )}
          {file && (
            <div className="mt-4 grid gap-4">
              <RecordingFacts file={file} siblings={answer?.siblings ?? []} />
              <SheetActs file={file} role={role} files={files} onDelete={rest.onDelete} />
            </div>
          )}
        </>
      )}
    </Sheet>
  )
}

type SheetActsProps = Pick<RecordingSheetProps, 'role' | 'onDelete'> & {
  file: RecordingFile
  files: RecordingFile[] | null
}

function SheetActs({ file, role, files, onDelete }: SheetActsProps) {
  const t = useTranslations('recordings')
  const wide = 'flex-1 phone:h-11!'
  return (
    <div className="flex flex-wrap gap-2">
      {can(role, 'media.play') && file.ready && (
        <a href={mediaPath(file.id, true)} download className={buttonClass({ className: wide })}>
          <Download />
          {t('download')}
        </a>
      )}
      {file.sessionId && (
        <Link
          href={sessionPath(file.sessionId, { participant: file.person?.id })}
          className={buttonClass({ className: wide })}
        >
          <History />
          {t('session')}
        </Link>
      )}
      <Link href={recordingPath(file.id)} className={buttonClass({ className: wide })}>
        <ExternalLink />
        {t('page')}
      </Link>
      {can(role, 'recordings.delete') && files && (
        <Button
          variant="danger-quiet"
          icon={<Trash2 />}
          className="phone:h-11! phone:w-full"
          onClick={(event) => onDelete([file], event.currentTarget)}
        >
          {t('delete')}
        </Button>
      )}
    </div>
  )
}
