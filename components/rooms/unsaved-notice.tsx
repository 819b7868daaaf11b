'use client'

import { useTranslations } from 'next-intl'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { useRoomDraft } from '@/lib/client/rooms/drafts'

/** Says on the other tabs that the settings have unsaved changes. */
export function UnsavedNotice({ roomId, onShow }: { roomId: string; onShow: () => void }) {
  const t = useTranslations('room')
  const draft = useRoomDraft(roomId)
  if (draft === null) return null
  return (
    <Notice
      tone="caution"
      action={
        <Button size="sm" onClick={onShow}>
          {t('toSettings')}
        </Button>
      }
    >
      {t('unsaved', { count: Object.keys(draft).length })}
    </Notice>
  )
}
