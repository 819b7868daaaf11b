'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { claimedName } from '@/lib/contract/claimed-name'
import type { Return } from '@/lib/contract/returned'
import { IdSuffix } from '../ui/person-name'
import { StatusShape } from '../ui/status-shape'
import { ReceiptButton } from './receipt-button'
import { ReturnedWords } from './returned-words'

type ReturnButtonProps = {
  returned: Return<SeenReceipt>
  viewerId: string
  /** The person's name, if the row is not theirs. */
  named?: boolean
  className?: string
  /** The style of the text, and content after it. */
  wordsClass?: string
  children?: ReactNode
}

/** Warns that somebody joined after a removal under the same name; opens the details. */
export function ReturnButton({ returned, viewerId, named = false, ...style }: ReturnButtonProps) {
  const t = useTranslations('feedback')
  const common = useTranslations('common')
  const { person, kick } = returned
  const { name } = claimedName(person.context)
  const who = () => (
    <>
      <bdi className="text-strong">{name ?? common('noName')}</bdi> <IdSuffix id={person.id} />
    </>
  )
  return (
    <ReceiptButton
      receipt={kick}
      at={{ id: kick.participantId ?? '', name }}
      viewerId={viewerId}
      canAct={false}
      note={t.rich('sameClaim', { who })}
      className={style.className}
    >
      <StatusShape shape="unknown" className="text-warning" />
      <span className={style.wordsClass}>
        <ReturnedWords kick={kick} viewerId={viewerId} who={named ? who : null} />
      </span>
      {style.children}
    </ReceiptButton>
  )
}
