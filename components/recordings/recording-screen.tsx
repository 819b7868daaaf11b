'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Download, History, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo, type ReactNode } from 'react'
import { ErrorState } from '@/components/feedback/error-state'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Button, buttonClass } from '@/components/ui/button'
import { JsonView } from '@/components/ui/json-view'
import { PersonName } from '@/components/ui/person-name'
import { Skeleton } from '@/components/ui/skeleton'
import { toFailure } from '@/lib/client/api-failure'
import { mediaPath, recordingQuery } from '@/lib/client/recordings/queries'
import { claimedName } from '@/lib/contract/claimed-name'
import { displayName } from '@/lib/contract/display-name'
import { can, type Role } from '@/lib/contract/roles'
import type { RecordingFile } from '@/lib/contract/recording-list'
import { personPath, recordingsPath, roomPath, sessionPath } from '@/lib/contract/routes'
import { RecordingFacts } from './recording-facts'
import { RecordingPlayer } from './recording-player'
import { useRecordingQuestions } from './use-recording-questions'

type RecordingScreenProps = {
  id: string
  role: Role
  /** Its acts. */
  activity?: ReactNode
  /** Its notes. */
  notes?: ReactNode
}

/** One recording: the player with the files that belong to it, and its facts. */
export function RecordingScreen({ id, role, activity, notes }: RecordingScreenProps) {
  const t = useTranslations('recordings')
  const at = useSearchParams().get('at')
  const { data, error, refetch } = useQuery(recordingQuery(id))
  const answer = data?.data
  const files = useMemo(() => (answer ? [answer.recording, ...answer.siblings] : []), [answer])
  if (error && !answer) {
    return <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />
  }
  if (!answer) return <Skeleton className="mx-gutter my-6 w-60" />
  return (
    <>
      <Header file={answer.recording} role={role} />
      <div
        data-wide
        className="grid grid-cols-[minmax(0,1fr)_316px] items-start gap-x-8 gap-y-6 px-gutter pb-8 wide:grid-cols-[minmax(0,1fr)_22%] rail:grid-cols-1"
      >
        <div className="grid max-w-240 gap-6 wide:max-w-400">
          {can(role, 'media.play') ? (
            <RecordingPlayer files={files} at={at} />
          ) : (
            <p className="rounded-5 bg-chip px-3 py-2 text-12 text-muted">{t('mayNotPlay')}</p>
          )}
          {notes}
          {activity && (
            <section aria-labelledby="activity">
              <h2 id="activity" className="mb-2">
                {t('activity')}
              </h2>
              {activity}
            </section>
          )}
        </div>
        <section aria-labelledby="facts">
          <h2 id="facts" className="mb-2.5">
            {t('facts')}
          </h2>
          <RecordingFacts file={answer.recording} siblings={answer.siblings} />
          <details className="mt-5">
            <summary className="mb-2 cursor-pointer font-560">{t('json')}</summary>
            <JsonView value={answer.raw} label={t('json')} />
          </details>
        </section>
      </div>
    </>
  )
}

function Header({ file, role }: { file: RecordingFile; role: Role }) {
  const t = useTranslations('recordings')
  const router = useRouter()
  const cache = useQueryClient()
  const { ask, dialog } = useRecordingQuestions({
    onGone: ({ id }) => {
      cache.removeQueries({ queryKey: recordingQuery(id).queryKey })
      void cache.invalidateQueries({ queryKey: ['list', 'recordings'] })
      router.push(recordingsPath())
    },
  })
  const { person, room, startedAt } = file
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2 px-gutter pt-4 pb-4">
      <div className="min-w-0 flex-1 phone:basis-full">
        <nav aria-label={t('breadcrumb')} className="text-12 text-muted">
          <Link
            href={recordingsPath()}
            className="inline-flex min-h-6 items-center underline-offset-3 hover:underline"
          >
            {t('title')}
          </Link>
        </nav>
        <h1 className="flex min-w-0 text-22!">
          {person ? (
            <Link
              href={personPath(person.id)}
              prefetch={false}
              className="min-w-0 underline-offset-4 hover:underline"
            >
              <PersonName name={claimedName(person.context).name} id={person.id} size="lg" />
            </Link>
          ) : (
            t('recording')
          )}
        </h1>
        <p className="mt-1 flex flex-wrap gap-x-2 text-muted">
          {room && (
            <Link
              href={roomPath(room.id)}
              prefetch={false}
              className="inline-flex min-h-6 items-center underline-offset-3 hover:underline"
            >
              <bdi>{displayName(room.name).name ?? t('unnamedRoom')}</bdi>
            </Link>
          )}
          {startedAt && <AbsoluteTime at={startedAt} />}
        </p>
      </div>
      <div className="flex flex-wrap gap-2 phone:[&>*]:h-11!">
        {can(role, 'media.play') && file.ready && (
          <a href={mediaPath(file.id, true)} download className={buttonClass()}>
            <Download />
            {t('download')}
          </a>
        )}
        {file.sessionId && (
          <Link
            href={sessionPath(file.sessionId, { participant: person?.id })}
            className={buttonClass()}
          >
            <History />
            {t('session')}
          </Link>
        )}
        {can(role, 'recordings.delete') && (
          <Button
            variant="danger-quiet"
            icon={<Trash2 />}
            onClick={(event) => ask([file], event.currentTarget)}
          >
            {t('delete')}
          </Button>
        )}
      </div>
      {dialog}
    </header>
  )
}
