'use client'

import { useTranslations } from 'next-intl'
import { ReceiptLine } from '@/components/feedback/receipt-line'
import { Button } from '@/components/ui/button'
import { usePendingReceipts } from '@/lib/client/sessions/pending-receipts'
import { latest } from '@/lib/client/sessions/receipts'
import { useModeration } from '@/lib/client/sessions/use-moderation'

type MuteFoundProps = {
  viewer: { id: string; name: string }
  sessionId: string
  participantId: string
  name: string
}

/** Mutes a participant who is inside; the receipt takes the button's place. */
export function MuteFound({ viewer, sessionId, participantId, name }: MuteFoundProps) {
  const t = useTranslations('search')
  const { act } = useModeration(sessionId, viewer)
  const own = usePendingReceipts(sessionId).filter((each) => each.participantId === participantId)
  const receipt = latest(own)
  if (receipt) return <ReceiptLine receipt={receipt} viewerId={viewer.id} oneLine isTight />
  return (
    <Button
      size="act"
      aria-label={t('muteNamed', { name })}
      onClick={() => {
        const participants = [participantId]
        act({ act: 'mute', target: { participants }, affected: participants })
      }}
    >
      {t('mute')}
    </Button>
  )
}
