'use client'

import { useTranslations } from 'next-intl'
import { AimedPlace, type Aim } from '@/components/feedback/aimed-place'
import { ReturnedWords } from '@/components/feedback/returned-words'
import { StatusShape } from '@/components/ui/status-shape'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { PersonRow } from './person-row'
import { useRowActs } from './row-acts'

/** Of the same claim as somebody who was removed, and in the room since then. */
export function CameBack({ row, removal }: { row: PersonRow; removal: SeenReceipt }) {
  const t = useTranslations('feedback')
  const { viewerId, canAct, onRemove } = useRowActs()
  const aim: Aim = {
    verb: t('removeAgain'),
    at: [{ id: row.person.id, name: row.claim.name }],
    tone: 'text-rd!',
    run: () => onRemove(row, removal),
  }
  return (
    <span className="flex min-w-0 items-center gap-2 phone:contents">
      <span
        style={{ gridArea: 'receipt' }}
        title={t('sameClaim')}
        className="flex min-w-0 flex-auto items-center gap-2 text-am phone:text-12"
      >
        <StatusShape shape="unknown" />
        <span className="min-w-0">
          <ReturnedWords kick={removal} viewerId={viewerId} />
        </span>
      </span>
      <span
        style={{ gridArea: 'remedy' }}
        className="contents phone:flex phone:max-w-42 phone:items-center phone:justify-end"
      >
        {canAct && row.inside && <AimedPlace aim={aim} isWaiting={() => false} />}
      </span>
    </span>
  )
}
