'use client'

import { Mic, MicOff, UserRoundX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { OldDataNote } from '@/components/feedback/old-data-note'
import { ReceiptLine } from '@/components/feedback/receipt-line'
import { Button } from '@/components/ui/button'
import { PersonName } from '@/components/ui/person-name'
import { Popover } from '@/components/ui/popover'
import type { PersonRow } from './person-row'

type PersonPopoverProps = {
  row: PersonRow
  anchor: RefObject<HTMLElement | null>
  asOf: string
  viewerId: string
  onMute: (act: 'mute' | 'unmute') => void
  onKick: () => void
  onClose: () => void
}

/** One person, by name and the end of their id, what was last done to them, and the acts. */
export function PersonPopover({ row, anchor, asOf, viewerId, ...on }: PersonPopoverProps) {
  const t = useTranslations('kick')
  const { person, claim, receipt, muteAct, inside } = row
  return (
    <Popover
      open
      onOpenChange={(open) => !open && on.onClose()}
      anchor={anchor}
      align="start"
      title={<PersonName name={claim.name} id={person.id} hidden={claim.hidden} />}
      className="w-[min(320px,calc(100vw-16px))]!"
    >
      <div className="mt-1.5 flex min-h-5 items-center text-12 text-3">
        {receipt ? <ReceiptLine receipt={receipt} viewerId={viewerId} /> : t('noActYet')}
      </div>
      <OldDataNote asOf={asOf} />
      {inside ? (
        <div className="mt-3 flex items-center gap-2 phone:[&>button]:h-11 phone:[&>button]:flex-1">
          <Button
            icon={muteAct === 'mute' ? <MicOff /> : <Mic />}
            pending={receipt?.state === 'sending' && receipt.act === muteAct}
            onClick={() => on.onMute(muteAct)}
          >
            {t(muteAct)}
          </Button>
          <Button
            variant="danger-quiet"
            icon={<UserRoundX />}
            aria-haspopup="dialog"
            onClick={on.onKick}
          >
            {t('ask')}
          </Button>
        </div>
      ) : (
        <p className="mt-2 text-2">{t('gone')}</p>
      )}
    </Popover>
  )
}
