'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/feedback/notice'
import { AbsoluteTime } from '@/components/ui/absolute-time'

/** Somebody deleted the room while it was open here. */
export function VanishedNotice({ asOf }: { asOf: string }) {
  const t = useTranslations('room')
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  const time = () => <AbsoluteTime at={asOf} format="seconds" />
  return <Notice tone="caution">{t.rich('vanished', { b, time })}</Notice>
}
