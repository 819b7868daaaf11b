'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button'
import { recordingsPath } from '@/lib/contract/routes'

/** The number of recordings, linked. */
export function RoomRecordings({ roomId, count }: { roomId: string; count: number | null }) {
  const t = useTranslations('room')
  const b = (chunks: ReactNode) => <b className="font-600 text-strong">{chunks}</b>
  return (
    <div className="grid justify-items-start gap-3">
      <p>{count === null ? t('recordingsUnknown') : t.rich('recordings', { count, b })}</p>
      {count !== 0 && (
        <Link href={recordingsPath({ room: roomId })} prefetch={false} className={buttonClass()}>
          {t('openRecordings')}
        </Link>
      )}
    </div>
  )
}
