'use client'

import { useQuery } from '@tanstack/react-query'
import { Play } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ErrorState } from '@/components/feedback/error-state'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { buttonClass } from '@/components/ui/button'
import { clockTime } from '@/components/ui/duration'
import { IconButton } from '@/components/ui/icon-button'
import { ShortId } from '@/components/ui/short-id'
import { Skeleton } from '@/components/ui/skeleton'
import { toFailure } from '@/lib/client/api-failure'
import { compositionListQuery } from '@/lib/client/compositions/queries'
import type { CompositionQueue, CompositionRow } from '@/lib/contract/composition-list'
import { can, type Role } from '@/lib/contract/roles'
import { CompositionState } from './composition-state'
import { useRoomName } from '@/components/ui/use-room-name'
import { compositionPath, compositionsPath } from '@/lib/contract/routes'

type SessionCompositionsProps = {
  sessionId: string
  role: Role
  /** Plays it where the reader is; without it, its row leads to the list of compositions. */
  onPlay?: (composition: CompositionRow) => void
}

/** What has been made of one session, newest first, and what is still to come. */
export function SessionCompositions({ sessionId, role, onPlay }: SessionCompositionsProps) {
  const t = useTranslations('compositions')
  const { data, error, refetch } = useQuery(compositionListQuery({ session: sessionId }))
  if (error && !data)
    return <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="my-2 w-40" />
  if (data.data.length === 0) return <p className="py-1 text-muted">{t('noneOfSession')}</p>
  return (
    <ul aria-label={t('ofSession')}>
      {data.data.map((composition) => (
        <Item
          key={composition.id}
          composition={composition}
          queue={data.meta.queue}
          role={role}
          onPlay={onPlay}
        />
      ))}
    </ul>
  )
}

type ItemProps = Pick<SessionCompositionsProps, 'role' | 'onPlay'> & {
  composition: CompositionRow
  queue: CompositionQueue
}

function Item({ composition, queue, role, onPlay }: ItemProps) {
  const t = useTranslations('compositions')
  const roomName = useRoomName(composition)
  const { id, status, createdAt, durationSecs, sizeMb } = composition
  const plays = status === 'completed' && can(role, 'media.play')
  return (
    <li className="flex min-h-row items-center gap-2 border-b border-line py-1 phone:min-h-14">
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-0.5">
        <Link
          href={compositionPath(id)}
          prefetch={false}
          className="font-600 text-strong underline-offset-3 hover:underline"
        >
          {createdAt ? <AbsoluteTime at={createdAt} /> : t('one')}
        </Link>
        <CompositionState composition={composition} queue={queue} />
        <span className="text-12 text-muted tabular">
          {[
            durationSecs === null ? '' : clockTime(durationSecs * 1000),
            sizeMb === null ? '' : t('megabytes', { size: sizeMb }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        <ShortId id={id} />
      </div>
      {plays && onPlay && (
        <IconButton
          label={t('playNamed', { room: roomName })}
          onClick={() => onPlay(composition)}
          className="phone:size-11"
        >
          <Play />
        </IconButton>
      )}
      {plays && !onPlay && (
        <Link
          href={compositionsPath({ session: composition.sessionId, open: id })}
          prefetch={false}
          className={buttonClass({ size: 'act', variant: 'quiet' })}
        >
          <Play className="size-3.5!" />
          {t('play')}
        </Link>
      )}
    </li>
  )
}
