'use client'

import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Notice } from '@/components/feedback/notice'
import { StatusShape } from '@/components/ui/status-shape'
import { displayName } from '@/lib/contract/display-name'
import { roomPath } from '@/lib/contract/routes'
import type { AlikeNames } from './use-alike-rooms'

/** Rooms with confusable names, each opening in a new tab, so that the input is kept. */
export function AlikeNotice({ alike }: { alike: AlikeNames }) {
  const t = useTranslations('roomForm')
  const format = useFormatter()
  const links = alike.rooms.map(({ id, name }) => (
    <Link key={id} href={roomPath(id)} target="_blank" className="font-600 underline">
      <bdi>{displayName(name).name}</bdi>
    </Link>
  ))
  return (
    <Notice tone="caution" icon={<StatusShape shape="unknown" />}>
      {t.rich('alike', {
        rooms: () => format.list(links),
        b: (chunks) => <b>{chunks}</b>,
      })}
    </Notice>
  )
}
