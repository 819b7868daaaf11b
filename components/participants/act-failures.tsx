'use client'

import clsx from 'clsx'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { IdSuffix } from '@/components/ui/person-name'
import { useRoomName } from '@/components/ui/use-room-name'
import { dismissFailure, type ActFailure } from '@/lib/client/sessions/act-failures'
import type { ModerationRequest } from '@/lib/client/sessions/moderation-request'
import { claimedName } from '@/lib/contract/claimed-name'
import type { LiveSession } from '@/lib/contract/live'
import { ActFailureCard } from './act-failure-card'

type ActFailuresProps = {
  failures: ActFailure[]
  sessions: LiveSession[]
  /** Whether to name the room, on pages with several sessions. */
  withRoom?: boolean
}

/** Failed acts, newest first; each stays until dismissed or retried. */
export function ActFailures({ failures, sessions, withRoom = false }: ActFailuresProps) {
  const client = useQueryClient()
  return (
    <ul className="grid gap-3">
      {failures.map(({ request, failure }) => {
        const session = sessions.find(({ id }) => id === request.sessionId)
        return (
          <li key={request.idempotencyKey}>
            <ActFailureCard
              about={<AboutFailure request={request} session={session} withRoom={withRoom} whole />}
              failure={failure}
              onDismiss={() => dismissFailure(client, request)}
            />
          </li>
        )
      })}
    </ul>
  )
}

type AboutProps = {
  request: ModerationRequest
  session: LiveSession | undefined
  withRoom: boolean
  /** Wraps onto as many lines as needed. */
  whole?: boolean
}

/** The act, its target and its room. */
export function AboutFailure({
  request: { act, target, affected },
  session,
  withRoom,
  whole = false,
}: AboutProps) {
  const t = useTranslations('participants')
  const common = useTranslations('common')
  const room = useRoomName(session ?? { room: null })
  const verb = t('failureOf', { act })
  const cut = whole ? 'min-w-0 [overflow-wrap:anywhere]' : 'min-w-6 truncate'
  const [id, another] = target === null ? [] : affected
  const person = session?.people.find((one) => one.id === id)
  return (
    <span className={clsx('flex min-w-0 items-baseline gap-x-1.5', whole && 'flex-wrap')}>
      <span>
        {another === undefined ? verb : common('aimedAt', { verb, count: affected.length })}
      </span>
      {person && another === undefined && (
        <>
          <bdi className={clsx(cut, 'text-strong')}>
            {claimedName(person.context).name ?? common('noName')}
          </bdi>
          <IdSuffix id={person.id} />
        </>
      )}
      {withRoom && (
        <span className={cut}> {t.rich('failureIn', { room: () => <bdi>{room}</bdi> })}</span>
      )}
    </span>
  )
}
