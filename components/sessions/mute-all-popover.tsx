'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type RefObject } from 'react'
import { OldDataNote } from '@/components/feedback/old-data-note'
import { ReachesAll } from '@/components/participants/reaches-all'
import { longestReason } from '@/components/participants/reason'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/field'
import { Popover } from '@/components/ui/popover'

type MuteAllPopoverProps = {
  count: number
  asOf: string
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
  onAct: (act: 'mute' | 'unmute', reason: string) => void
}

/** Everybody's sound at once: what it does, and what it cannot do. */
export function MuteAllPopover({ count, asOf, anchor, onClose, onAct }: MuteAllPopoverProps) {
  const t = useTranslations('session')
  const [reason, setReason] = useState('')
  const first = useRef<HTMLButtonElement>(null)
  return (
    <Popover
      open
      onOpenChange={(open) => !open && onClose()}
      anchor={anchor}
      initialFocus={first}
      title={t('muteAllTitle', { count })}
    >
      <p className="mt-1.5 text-12 text-2">{t('muteAllText')}</p>
      <ReachesAll count={count} />
      <input
        aria-label={t('reason')}
        placeholder={t('reason')}
        maxLength={longestReason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        className={`${inputClass} mt-3.5`}
      />
      <OldDataNote asOf={asOf} />
      <div className="mt-4 flex flex-wrap items-center gap-2 phone:[&>button]:h-11 phone:[&>button]:flex-1">
        <Button ref={first} variant="primary" onClick={() => onAct('mute', reason.trim())}>
          {t('muteButton', { count })}
        </Button>
        <Button onClick={() => onAct('unmute', reason.trim())}>
          {t('unmuteButton', { count })}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </Popover>
  )
}
