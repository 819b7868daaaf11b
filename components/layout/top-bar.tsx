import { Clock3 } from 'lucide-react'
import Link from 'next/link'
import { getNow, getTimeZone, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { settingsPath } from '@/lib/contract/routes'
import { zoneLabel } from '@/lib/i18n/time-zone'
import { BrandMark } from './brand-mark'
import { LanguageToggle } from './language-toggle'
import { ThemeToggle } from './theme-toggle'
import { topBarSlotId } from './top-bar-slot'
import { UserMenu, type Viewer } from './user-menu'
import type { Theme } from '@/lib/contract/preferences'

type TopBarProps = { viewer: Viewer; theme: Theme; find: ReactNode }

/** The top bar of every page: freshness, zone, theme and user. */
export function TopBar({ viewer, theme, find }: TopBarProps) {
  return (
    <header className="sticky top-0 z-20 flex h-top items-center gap-2.5 bg-chrome px-gutter phone:gap-2 phone:pr-1.5">
      <BrandMark className="hidden size-5 flex-none max-[359px]:hidden phone:block" />
      {find}
      <span className="flex-1" />
      <span id={topBarSlotId} className="flex min-w-0 items-center gap-2.5 overflow-hidden" />
      <Zone />
      <LanguageToggle />
      <ThemeToggle key={theme} initial={theme} />
      <UserMenu viewer={viewer} />
    </header>
  )
}

async function Zone() {
  const [t, timeZone, now] = await Promise.all([getTranslations('shell'), getTimeZone(), getNow()])
  const { name, offset } = zoneLabel(timeZone, now)
  return (
    <Link
      href={settingsPath('profile')}
      prefetch={false}
      title={t('zoneTitle', { zone: timeZone })}
      className="flex h-icon items-center gap-1.5 rounded-5 px-1.5 text-12 whitespace-nowrap text-muted eased hover:bg-hover hover:text-strong phone:px-1 phone:in-[header:has([data-old])]:hidden"
    >
      <Clock3 className="size-3.5! phone:hidden" />
      {name}
      <span className={name ? 'text-faint rail:hidden' : ''}>{offset}</span>
    </Link>
  )
}
