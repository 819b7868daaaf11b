'use client'

import { Shield, SquareX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Button } from '@/components/ui/button'
import { isUnderWay } from '@/lib/contract/in-flight'
import type { Receipt } from '@/lib/contract/live'

type SessionActsProps = {
  /** Why the acts are disabled; null if enabled. */
  off: string | null
  /** The last act on the whole session. */
  receipt: Receipt | undefined
  onMuteAll: (button: HTMLElement) => void
  onEnd: (button: HTMLElement) => void
  /** Null if Telnyx does not name the room. */
  onTrouble: ((button: HTMLElement) => void) | null
}

/** The acts on the whole session. Disabled, they stay in place and say why. */
export const SessionActs = memo(function SessionActs(props: SessionActsProps) {
  const { off, receipt, onMuteAll, onEnd, onTrouble } = props
  const t = useTranslations('session')
  const modes = useTranslations('modes')
  const ending = receipt?.act === 'end' && isUnderWay(receipt)
  return (
    <div
      role="group"
      aria-label={t('acts')}
      className="flex flex-wrap items-center gap-1.5 phone:[&>button]:h-11"
    >
      {off && <span className="mr-1.5 text-12 text-faint phone:w-full">{off}</span>}
      <Button
        disabled={off !== null}
        aria-haspopup="dialog"
        onClick={(event) => onMuteAll(event.currentTarget)}
      >
        {t('muteAll')}
      </Button>
      {onTrouble && (
        <Button
          icon={<Shield />}
          disabled={off !== null}
          aria-haspopup="dialog"
          onClick={(event) => onTrouble(event.currentTarget)}
        >
          {modes('trouble')}
        </Button>
      )}
      <Button
        variant="danger-quiet"
        icon={<SquareX />}
        pending={ending}
        disabled={off !== null}
        aria-haspopup="dialog"
        onClick={(event) => onEnd(event.currentTarget)}
      >
        {t('end')}
      </Button>
    </div>
  )
})
