'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { ReceiptLine } from '@/components/feedback/receipt-line'
import { IdSuffix } from '@/components/ui/person-name'
import { Popover } from '@/components/ui/popover'
import { NameOf } from './kick-title'
import type { PersonRow } from './person-row'
import { useRowActs } from './row-acts'
import { SafetyLine } from './safety-line'
import { VisitTimes } from './visit-times'

type JoinsPopoverProps = {
  row: PersonRow
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
}

function WhatWasDone({ join, viewerId }: { join: PersonRow; viewerId: string }) {
  const { safety, receipt, person } = join
  if (safety) return <SafetyLine safety={safety} joinedAt={person.joinedAt} />
  return receipt && <ReceiptLine receipt={receipt} viewerId={viewerId} />
}

/** The joins of a visit, each with its id and acts, newest first. */
export function JoinsPopover({ row, anchor, onClose }: JoinsPopoverProps) {
  const t = useTranslations('participants')
  const { viewerId } = useRowActs()
  const joins = [{ ...row, earlier: [] }, ...row.earlier.toReversed()]
  return (
    <Popover
      open
      onOpenChange={(open) => !open && onClose()}
      anchor={anchor}
      align="start"
      title={t.rich('joinsOf', { count: joins.length, name: () => <NameOf row={row} /> })}
    >
      <ul className="mt-2">
        {joins.map((join) => (
          <li key={join.person.id} className="border-t border-line py-2">
            <span className="flex items-center gap-3">
              <VisitTimes row={join} />
              <IdSuffix id={join.person.id} />
              {join.inside && <span className="text-12 text-strong">{t('insideNow')}</span>}
            </span>
            <WhatWasDone join={join} viewerId={viewerId} />
          </li>
        ))}
      </ul>
    </Popover>
  )
}
