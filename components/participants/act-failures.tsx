'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRoomName } from '@/components/ui/use-room-name'
import { dismissFailure, type ActFailure } from '@/lib/client/sessions/act-failures'
import type { Act, LiveSession } from '@/lib/contract/live'
import { ActFailureCard } from './act-failure-card'

type ActFailuresProps = {
  failures: ActFailure[]
  /** Given where there are several sessions: then each says in whose room it was. */
  sessions?: LiveSession[]
}

/** Why acts did not go through; each stays until it is read or tried again. */
export function ActFailures({ failures, sessions }: ActFailuresProps) {
  const client = useQueryClient()
  return (
    <ul className="grid gap-3">
      {failures.map(({ request, failure }) => {
        const session = sessions?.find(({ id }) => id === request.sessionId)
        return (
          <li key={request.idempotencyKey}>
            <ActFailureCard
              about={<About act={request.act} session={session} />}
              failure={failure}
              onDismiss={() => dismissFailure(client, request)}
            />
          </li>
        )
      })}
    </ul>
  )
}

function About({ act, session }: { act: Act; session: LiveSession | undefined }) {
  const t = useTranslations('participants')
  const room = useRoomName(session ?? { room: null })
  if (!session) return t('failureOf', { act })
  return t.rich('failureIn', { act, room: () => <bdi>{room}</bdi> })
}
