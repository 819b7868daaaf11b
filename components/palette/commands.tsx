'use client'

import { BriefcaseBusiness, CirclePlus, Monitor, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { applyTheme } from '@/components/layout/apply-theme'
import { askPutIn } from '@/lib/client/cases/ask-put-in'
import { themes, type Theme } from '@/lib/contract/preferences'
import { can } from '@/lib/contract/roles'
import { roomsPath } from '@/lib/contract/routes'
import { Group, Item } from './item'
import { rank } from './rank'
import type { Viewer } from './viewer'

const icons: Record<Theme, ReactNode> = { system: <Monitor />, dark: <Moon />, light: <Sun /> }

type CommandsProps = {
  text: string
  viewer: Viewer
  onGo: (path: string) => void
  onClose: () => void
}

/** The commands available on every page. */
export function Commands({ text, viewer, onGo, onClose }: CommandsProps) {
  const t = useTranslations('palette')
  const shell = useTranslations('shell')
  const newRoom = {
    id: 'new-room',
    label: t('newRoom'),
    icon: <CirclePlus />,
    run: () => onGo(roomsPath({ new: '1' })),
  }
  const putIn = {
    id: 'put-in',
    label: t('putIn'),
    icon: <BriefcaseBusiness />,
    run: () => {
      onClose()
      askPutIn(null, null)
    },
  }
  const ofTheme = themes.map((theme) => ({
    id: `theme-${theme}`,
    label: t('theme', { theme: shell(`themes.${theme}`) }),
    icon: icons[theme],
    run: () => {
      applyTheme(theme)
      onClose()
    },
  }))
  const all = [
    ...(can(viewer.role, 'rooms.manage') ? [newRoom] : []),
    ...(can(viewer.role, 'cases.manage') ? [putIn] : []),
    ...ofTheme,
  ]
  const found = rank(all, ({ label }) => label, text, all.length)
  if (found.length === 0) return null
  return (
    <Group heading={t('commands')}>
      {found.map(({ id, label, icon, run }) => (
        <Item key={id} id={`command:${id}`} icon={icon} onSelect={run}>
          {label}
        </Item>
      ))}
    </Group>
  )
}
