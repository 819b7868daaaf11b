'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { FailureTitle } from '@/components/feedback/failure-title'
import { Button } from '@/components/ui/button'
import { StatusShape } from '@/components/ui/status-shape'
import { useRoomName } from '@/components/ui/use-room-name'
import type { ApiFailure } from '@/lib/client/api-failure'
import { modesQuery } from '@/lib/client/modes/queries'
import type { LiveSession } from '@/lib/contract/live'
import type { Mode } from '@/lib/contract/modes'
import { ModeFigures } from './mode-figures'

/** The result of a mode ordered for one room. */
export type RoomOutcome =
  { kind: 'sending' } | { kind: 'ordered'; mode: Mode } | { kind: 'failed'; failure: ApiFailure }

type RoomReceiptProps = {
  session: LiveSession
  /** The number of people inside. */
  inside: number
  /** Null until a mode is ordered. */
  outcome: RoomOutcome | null
  onRetry: () => void
}

/** One of several rooms: the people a mode reaches, then its result. */
export function RoomReceipt({ session, inside, outcome, onRetry }: RoomReceiptProps) {
  const t = useTranslations('modes')
  const room = useRoomName(session)
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2">
      <bdi title={room} className="min-w-40 flex-1 truncate text-strong">
        {room}
      </bdi>
      {!outcome && <span className="text-muted tabular">{t('insideRoom', { count: inside })}</span>}
      {outcome && <Outcome outcome={outcome} onRetry={onRetry} />}
    </li>
  )
}

type OutcomeProps = { outcome: RoomOutcome; onRetry: () => void }

function Outcome({ outcome, onRetry }: OutcomeProps) {
  const t = useTranslations('modes')
  if (outcome.kind === 'sending')
    return (
      <span className="flex items-center gap-2 text-muted">
        <StatusShape shape="sending" className="text-accent" />
        {t('ordering')}
      </span>
    )
  if (outcome.kind === 'ordered') return <Ordered mode={outcome.mode} />
  return (
    <span role="alert" className="flex items-center gap-2 text-danger">
      <StatusShape shape="trouble" />
      <FailureTitle of={outcome.failure.key} />
      <Button size="act" onClick={onRetry}>
        {t('again')}
      </Button>
    </span>
  )
}

/** The current state; the leader applies a mode within a second or two. */
function Ordered({ mode }: { mode: Mode }) {
  const t = useTranslations('modes')
  const { data } = useQuery(modesQuery)
  return (
    <span className="flex items-center gap-2">
      <StatusShape shape="accepted" className="text-accent" />
      <span>
        {t('ordered')}
        <ModeFigures mode={data?.find(({ id }) => id === mode.id) ?? mode} />
      </span>
    </span>
  )
}
