'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { can, type Permission, type Role } from '@/lib/contract/roles'
import { settingsPath } from '@/lib/contract/routes'

type Place = {
  id:
    | 'profile'
    | 'tokens'
    | 'rights'
    | 'users'
    | 'joinLink'
    | 'reasons'
    | 'identity'
    | 'telnyx'
    | 'copy'
    | 'webhooks'
  href: string
  permission?: Permission
}

/** Personal settings first, then those of administrators. */
const places: Place[] = [
  { id: 'profile', href: settingsPath('profile') },
  { id: 'tokens', href: settingsPath('tokens') },
  { id: 'rights', href: settingsPath('rights') },
  { id: 'users', href: settingsPath('users'), permission: 'users.manage' },
  { id: 'joinLink', href: settingsPath('join-link'), permission: 'settings.manage' },
  { id: 'reasons', href: settingsPath('reasons'), permission: 'settings.manage' },
  { id: 'identity', href: settingsPath('identity'), permission: 'settings.manage' },
  { id: 'telnyx', href: settingsPath('telnyx'), permission: 'settings.manage' },
  { id: 'copy', href: settingsPath('copy') },
  { id: 'webhooks', href: settingsPath('webhooks'), permission: 'settings.manage' },
]

/** The pages of the settings: a list at the side, a scrolling line on a phone. */
export function SettingsNav({ role }: { role: Role }) {
  const t = useTranslations('settings')
  const path = usePathname()
  const nav = useRef<HTMLElement>(null)
  // On a phone the line is wider than the screen, so the current page is scrolled into view.
  useEffect(() => {
    const here = nav.current?.querySelector('[aria-current]')
    here?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [path])
  return (
    <nav
      ref={nav}
      aria-label={t('title')}
      className="sticky top-[calc(var(--top)+16px)] grid gap-px self-start phone:static phone:-mx-gutter phone:flex phone:[scrollbar-width:none] phone:gap-4 phone:overflow-x-auto phone:border-b phone:border-line phone:px-gutter"
    >
      {places
        .filter(({ permission }) => !permission || can(role, permission))
        .map(({ id, href }) => (
          <Link
            key={id}
            href={href}
            prefetch={false}
            aria-current={path === href || path.startsWith(`${href}/`) ? 'page' : undefined}
            className="flex h-8 items-center rounded-5 px-2.5 text-muted -outline-offset-2! eased hover:bg-hover hover:text-strong aria-[current]:bg-chip aria-[current]:font-580 aria-[current]:text-strong phone:h-11 phone:flex-none phone:rounded-none phone:bg-transparent! phone:px-0 phone:aria-[current]:[box-shadow:inset_0_-2px_0_var(--accent)]"
          >
            {t(`places.${id}`)}
          </Link>
        ))}
    </nav>
  )
}
