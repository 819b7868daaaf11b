'use client'

import { useTranslations } from 'next-intl'
import { useSeconds } from '@/components/ui/clock'
import { IdSuffix } from '@/components/ui/person-name'
import { StatusShape } from '@/components/ui/status-shape'
import { isInFlight } from '@/lib/contract/in-flight'
import type { Receipt } from '@/lib/contract/live'

type InFlightNoteProps = { waiting: Receipt[]; nameOf: (id: string) => string | null }

const maxShown = 3

/** The acts of these that wait for Telnyx; they are not sent again until it answers. */
export function useInFlight(receipts: (Receipt | undefined)[], act: Receipt['act']): Receipt[] {
  const now = useSeconds()
  return receipts.filter(
    (receipt): receipt is Receipt => receipt?.act === act && isInFlight(receipt, now),
  )
}

/** The acts in one session, for an act on everybody inside. */
export function useInFlightIn(sessionId: string, receipts: Receipt[], act: Receipt['act']) {
  return useInFlight(
    receipts.filter((receipt) => receipt.sessionId === sessionId),
    act,
  )
}

/** Who is already doing the same, and to whom. */
export function InFlightNote({ waiting, nameOf }: InFlightNoteProps) {
  const t = useTranslations('kick')
  const common = useTranslations('common')
  return (
    <div role="status" className="text-12 text-muted">
      {waiting.slice(0, maxShown).map(({ id, act, actor, participantId }) => (
        <p key={id} className="flex min-w-0 items-center gap-1.5">
          <StatusShape shape="sending" className="text-accent" />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {t.rich('inFlight', {
              act,
              target: participantId === null ? 'session' : 'person',
              by: () => <bdi>{actor.name}</bdi>,
              who: () =>
                participantId && (
                  <>
                    <bdi className="text-strong">{nameOf(participantId) ?? common('noName')}</bdi>{' '}
                    <IdSuffix id={participantId} />
                  </>
                ),
            })}
          </span>
        </p>
      ))}
    </div>
  )
}
