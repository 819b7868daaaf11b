'use client'

import { useTranslations } from 'next-intl'
import { StatusShape } from '@/components/ui/status-shape'
import type { ActFailure } from '@/lib/client/sessions/act-failures'
import type { LiveSession } from '@/lib/contract/live'
import { AboutFailure } from './act-failures'

type FailureHeadProps = {
  failures: ActFailure[]
  sessions: LiveSession[]
  /** Whether to name the room, on pages with several sessions. */
  withRoom?: boolean
}

/** The newest failed act in a line, and the number of others. */
export function FailureHead({ failures, sessions, withRoom = false }: FailureHeadProps) {
  const t = useTranslations()
  const [newest] = failures
  if (!newest) return null
  const { request, failure } = newest
  const session = sessions.find(({ id }) => id === request.sessionId)
  const unknown = failure.outcome === 'unknown'
  const tone = unknown ? 'text-warning' : 'text-danger'
  const more = failures.length - 1
  return (
    <>
      <StatusShape shape={unknown ? 'unknown' : 'trouble'} className={tone} />
      <span className="flex min-w-0 gap-2">
        <AboutFailure request={request} session={session} withRoom={withRoom} />
        <span className={`truncate ${tone}`}>{t(`errors.${failure.key}.title`)}</span>
      </span>
      {more > 0 && (
        <span className="flex-none text-12 text-muted">
          {t('participants.andMore', { count: more })}
        </span>
      )}
    </>
  )
}

/** Announces the same, since live regions inside a button are not read. */
export function FailureAlert(props: FailureHeadProps) {
  return (
    <div role="alert" className="sr-only">
      <FailureHead {...props} />
    </div>
  )
}
