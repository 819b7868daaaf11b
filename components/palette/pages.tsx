'use client'

import { useTranslations } from 'next-intl'
import { places } from '@/components/layout/navigation'
import { can } from '@/lib/contract/roles'
import { Group, Item } from './item'
import { rank } from './rank'
import type { Viewer } from './viewer'

type PagesProps = { text: string; viewer: Viewer; onGo: (path: string) => void }

export function Pages({ text, viewer, onGo }: PagesProps) {
  const t = useTranslations('palette')
  const shell = useTranslations('shell')
  const allowed = places.filter(({ permission }) => !permission || can(viewer.role, permission))
  const found = rank(allowed, ({ id }) => shell(`places.${id}`), text, allowed.length)
  if (found.length === 0) return null
  return (
    <Group heading={t('pages')}>
      {found.map(({ id, href, icon }) => (
        <Item key={id} id={`page:${id}`} icon={icon} onSelect={() => onGo(href)}>
          {shell(`places.${id}`)}
        </Item>
      ))}
    </Group>
  )
}
