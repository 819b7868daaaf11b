'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { errorKeyOf, receiptWords } from '@/components/feedback/receipt-words'
import { useSeconds } from '@/components/ui/clock'
import { IdSuffix } from '@/components/ui/person-name'
import { StatusShape } from '@/components/ui/status-shape'
import { claimedName } from '@/lib/contract/claimed-name'
import type { OpenReceipt } from './wall-aim'
import type { WallRow } from './wall-rows'

type TroubleLineProps = { row: WallRow; receipt: OpenReceipt }

/** Which act is not confirmed, on whom, for how long. */
export function TroubleLine({ row, receipt }: TroubleLineProps) {
  const isTrouble = receipt.state !== 'unknown'
  const look = isTrouble
    ? 'bg-rd-tint [--shape-ground:var(--rd-tint)] [&_b]:text-rd'
    : 'bg-am-tint [--shape-ground:var(--am-tint)] [&_b]:text-am'
  return (
    <div
      className={`flex h-[46px] items-center gap-2 rounded-5 pr-1 pl-[9px] text-12 text-body phone:mt-2 phone:h-auto phone:min-h-[46px] phone:py-1 ${look}`}
    >
      <StatusShape
        shape={isTrouble ? 'trouble' : 'unknown'}
        className={`mt-2 self-start phone:mt-1.5 ${isTrouble ? 'text-rd' : 'text-am'}`}
      />
      <p className="line-clamp-2 min-w-0 flex-1 phone:line-clamp-3 [&_b]:font-600">
        <Sentence row={row} receipt={receipt} />
      </p>
    </div>
  )
}

function Sentence({ row, receipt }: TroubleLineProps) {
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
  if (key === 'stillHereAtLastLook') return t.rich('stillHereAtLastLook', values)
  if (key === 'unknown') return t.rich('notKnownAtAll', values)
  return t.rich('notKnownYet', { ...values, seconds: key === 'unknownNextLook' ? seconds : 0 })
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
