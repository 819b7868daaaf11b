'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AimedAt } from '@/components/feedback/aimed-button'
import { ReceiptButton } from '@/components/feedback/receipt-button'
import { errorKeyOf, receiptWords } from '@/components/feedback/receipt-words'
import { useSeconds } from '@/components/ui/clock'
import { IdSuffix } from '@/components/ui/person-name'
import { StatusShape } from '@/components/ui/status-shape'
import { claimedName } from '@/lib/contract/claimed-name'
import { useViewerId } from './viewing'
import type { OpenReceipt } from './wall-aim'
import type { WallRow } from './wall-rows'

type TroubleLineProps = {
  row: WallRow
  receipt: OpenReceipt
  /** Whether the reader may acknowledge it. */
  canAct: boolean
}

/** An unconfirmed act: which, on whom, and for how long; a press shows its details. */
export function TroubleLine({ row, receipt, canAct }: TroubleLineProps) {
  const viewerId = useViewerId()
  const t = useTranslations('live')
  const isTrouble = receipt.state !== 'unknown'
  const style = isTrouble
    ? 'bg-danger-tint [--shape-ground:var(--danger-tint)] [&_b]:text-danger'
    : 'bg-warning-tint [--shape-ground:var(--warning-tint)] [&_b]:text-warning'
  return (
    <ReceiptButton
      receipt={receipt}
      at={aimOf(row, receipt)}
      viewerId={viewerId}
      canAct={canAct}
      className={`flex h-[46px] w-full items-center gap-2 rounded-5 pr-1 pl-[9px] text-left text-12 text-body phone:mt-2 phone:h-auto phone:min-h-[46px] phone:py-1 ${style}`}
    >
      <StatusShape
        shape={isTrouble ? 'trouble' : 'unknown'}
        className={`mt-2 self-start phone:mt-1.5 ${isTrouble ? 'text-danger' : 'text-warning'}`}
      />
      <span className="line-clamp-2 min-w-0 flex-1 phone:line-clamp-3 [&_b]:font-600">
        <Sentence row={row} receipt={receipt} />
      </span>
      {row.trouble > 1 && (
        <span className="flex-none pr-1 text-faint">
          {t('moreTrouble', { count: row.trouble - 1 })}
        </span>
      )}
    </ReceiptButton>
  )
}

/** The target of an act by claimed name; null for the whole session. */
export function aimOf({ people }: WallRow, { participantId }: OpenReceipt): AimedAt | null {
  const person = people.find(({ id }) => id === participantId)
  return person ? { id: person.id, name: claimedName(person.context).name } : null
}

function Sentence({ row, receipt }: Pick<TroubleLineProps, 'row' | 'receipt'>) {
  const t = useTranslations('live')
  const errors = useTranslations('errors')
  const now = useSeconds()
  const { key, seconds } = receiptWords(receipt, now)
  const person = row.people.find(({ id }) => id === receipt.participantId)
  const values = {
    act: receipt.act,
    target: person ? 'person' : 'session',
    b: (chunks: ReactNode) => <b>{chunks}</b>,
    who: () => person && <Who id={person.id} context={person.context} />,
  }
  if (key === 'stillHere') {
    const { sentAt, acceptedAfterMs } = receipt
    const since = Math.max(
      0,
      Math.round((now - Date.parse(sentAt) - (acceptedAfterMs ?? 0)) / 1000),
    )
    const words = acceptedAfterMs === null ? 'stillHereUnanswered' : 'stillHere'
    return t.rich(words, { ...values, seconds: since })
  }
  const reason = errors(`${errorKeyOf(receipt.error)}.title`)
  if (key === 'failed') return t.rich('failedHere', { ...values, reason })
  if (key === 'notSent') return t.rich('notSentHere', { ...values, reason })
  if (key === 'stillHereAtLastRead') return t.rich('stillHereAtLastRead', values)
  if (key === 'unknown') return t.rich('notKnownAtAll', values)
  return t.rich('notKnownYet', { ...values, seconds: key === 'unknownNextRead' ? seconds : 0 })
}

function Who({ id, context }: { id: string; context: string | null }) {
  const common = useTranslations('common')
  const { name } = claimedName(context)
  return (
    <>
      <bdi className="inline-block max-w-[16ch] truncate align-bottom text-strong">
        {name ?? common('noName')}
      </bdi>{' '}
      <IdSuffix id={id} />
    </>
  )
}
