'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/feedback/notice'
import { serverNow } from '@/components/ui/clock'
import { StatusShape } from '@/components/ui/status-shape'
import type { ApiFailure } from '@/lib/client/api-failure'
import { roomsPath } from '@/lib/contract/routes'
import { Quotable } from './quotable'

type CreationUnknownProps = { name: string | null; failure: ApiFailure }

/** Telnyx did not answer, so only the list shows whether the room exists. */
export function CreationUnknown({ name, failure }: CreationUnknownProps) {
  const t = useTranslations('roomForm')
  const today = new Date(serverNow()).toISOString().slice(0, 10)
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  return (
    <Notice tone="caution" icon={<StatusShape shape="unknown" />} className="mt-4">
      {t.rich('notKnown', { b })}{' '}
      <Link
        href={roomsPath(name ? { name } : { from: today })}
        className="font-600 text-strong underline"
      >
        {name ? t('searchName', { name }) : t('searchToday')}
      </Link>
      <Quotable failure={failure} />
    </Notice>
  )
}
