'use client'

import { UserRoundX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ReceiptLine } from '@/components/feedback/receipt-line'
import { Button } from '@/components/ui/button'
import { useInFlight } from './in-flight-note'
import type { PersonRow } from './person-row'
import { QuestionNotes } from './question-notes'

type PersonChoicesProps = {
  row: PersonRow
  asOf: string
  viewerId: string
  onMute: (act: 'mute' | 'unmute') => void
  onKick: () => void
}

/** The last act on one person, and the acts. */
export function PersonChoices({ row, asOf, viewerId, ...on }: PersonChoicesProps) {
  const t = useTranslations('kick')
  const { receipt, muteAct, inside, claim } = row
  const kicking = useInFlight([receipt], 'kick')
  return (
    <>
      <div className="mt-1.5 flex min-h-5 items-center text-12 text-faint">
        {receipt ? <ReceiptLine receipt={receipt} viewerId={viewerId} /> : t('noActYet')}
      </div>
      <QuestionNotes asOf={asOf} waiting={kicking} nameOf={() => claim.name} />
      {inside ? (
        <div className="mt-3 flex items-center gap-2 phone:[&>button]:h-11 phone:[&>button]:flex-1">
          <Button
            pending={receipt?.state === 'sending' && receipt.act === muteAct}
            onClick={() => on.onMute(muteAct)}
          >
            {t(muteAct)}
          </Button>
          <Button
            variant="danger-quiet"
            icon={<UserRoundX />}
            aria-haspopup="dialog"
            disabled={kicking.length > 0}
            onClick={on.onKick}
          >
            {t('ask')}
          </Button>
        </div>
      ) : (
        <p className="mt-2 text-muted">{t('gone')}</p>
      )}
    </>
  )
}
