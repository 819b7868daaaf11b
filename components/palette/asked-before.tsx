'use client'

import { History, Pin } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useRecent } from '@/lib/client/search/recent'
import { usePins } from '@/lib/client/search/use-pins'
import { searchPath } from '@/lib/contract/routes'
import { Group, Item } from './item'

const maxRecent = 4

/** Pinned and recent queries, shown while the field is empty. */
export function AskedBefore({ text, onGo }: { text: string; onGo: (path: string) => void }) {
  const t = useTranslations('palette')
  const { pins } = usePins()
  const recent = useRecent()
  if (text.trim() !== '') return null
  const item = (q: string, kind: string | null, icon: ReactNode) => (
    <Item
      key={`${q} ${kind}`}
      id={`asked:${kind} ${q}`}
      icon={icon}
      onSelect={() => onGo(searchPath({ q, in: kind }))}
    >
      <bdi>{q}</bdi>
    </Item>
  )
  const others = recent.filter((q) => !pins.some((pin) => pin.q === q)).slice(0, maxRecent)
  return (
    <>
      {pins.length > 0 && (
        <Group heading={t('pinned')}>{pins.map(({ q, kind }) => item(q, kind, <Pin />))}</Group>
      )}
      {others.length > 0 && (
        <Group heading={t('recent')}>{others.map((q) => item(q, null, <History />))}</Group>
      )}
    </>
  )
}
