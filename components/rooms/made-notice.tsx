'use client'

import { useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { Notice } from '@/components/feedback/notice'
import { IconButton } from '@/components/ui/icon-button'
import { StatusShape } from '@/components/ui/status-shape'
import type { RoomWritten } from '@/lib/client/rooms/mutations'
import { madeRoomKey } from '@/lib/client/rooms/queries'
import { useFieldWords } from './use-field-words'

/** Confirms a new room, with the fields that Telnyx answered otherwise. */
export function MadeNotice({ roomId }: { roomId: string }) {
  const t = useTranslations('room')
  const { list } = useFieldWords()
  const cache = useQueryClient()
  const [made, setMade] = useState(() => cache.getQueryData<RoomWritten>(madeRoomKey(roomId)))
  if (!made) return null
  const differs = made.notTaken.length > 0
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  return (
    <Notice
      tone={differs ? 'caution' : 'accent'}
      icon={differs ? undefined : <StatusShape shape="confirmed" />}
      action={
        <IconButton
          size="sm"
          label={t('dismiss')}
          onClick={() => {
            cache.removeQueries({ queryKey: madeRoomKey(roomId) })
            setMade(undefined)
          }}
        >
          <X />
        </IconButton>
      }
    >
      {differs ? t.rich('madeDiffers', { b, fields: list(made.notTaken) }) : t.rich('made', { b })}
    </Notice>
  )
}
