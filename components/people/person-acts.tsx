'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ReceiptLine } from '@/components/feedback/receipt-line'
import { DayTime } from '@/components/ui/day-time'
import { IdSuffix } from '@/components/ui/person-name'
import type { Receipt } from '@/lib/contract/live'
import type { Visit } from '@/lib/contract/people'
import { sessionPath } from '@/lib/contract/routes'

type PersonActsProps = { acts: Receipt[]; visits: Visit[]; viewerId: string }

/** The acts on these visits, with their receipts. */
export function PersonActs({ acts, visits, viewerId }: PersonActsProps) {
  const t = useTranslations('person')
  const rooms = new Map(visits.map(({ sessionId, room }) => [sessionId, room?.name ?? null]))
  return (
    <section aria-labelledby="acts" className="mt-5 px-gutter">
      <h2 id="acts">{t('acts')}</h2>
      {acts.length === 0 && <p className="mt-1 text-muted">{t('noActs')}</p>}
      <ul className="mt-2">
        {acts.map((receipt) => (
          <li
            key={receipt.id}
            className="grid grid-cols-[144px_minmax(0,1fr)_minmax(0,30%)] items-center gap-x-3 border-b border-line py-1.5 phone:grid-cols-1 phone:gap-y-0.5"
          >
            <DayTime
              at={receipt.sentAt}
              className="text-muted phone:text-12 phone:[&>:first-child]:min-w-0"
            />
            <ReceiptLine receipt={receipt} viewerId={viewerId} className="flex-wrap" />
            <ActPlace receipt={receipt} room={rooms.get(receipt.sessionId) ?? null} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function ActPlace({ receipt, room }: { receipt: Receipt; room: string | null }) {
  const t = useTranslations('person')
  const id = receipt.participantId ?? ''
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-12 text-muted">
      <Link
        href={sessionPath(receipt.sessionId, { participant: id })}
        prefetch={false}
        className="truncate underline-offset-3 hover:text-strong hover:underline"
      >
        <bdi>{room ?? t('aRoom')}</bdi>
      </Link>
      <IdSuffix id={id} />
      {receipt.reason && <span className="truncate text-faint">{receipt.reason}</span>}
    </span>
  )
}
