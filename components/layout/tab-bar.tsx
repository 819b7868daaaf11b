'use client'

import { Ellipsis } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, type ReactNode } from 'react'
import { can, type Role } from '@/lib/contract/roles'
import { isAt, places } from './navigation'

const menuId = 'more-places'
const tab =
  'relative grid place-content-center place-items-center gap-[3px] text-11 leading-[14px] font-500 text-muted -outline-offset-2! aria-[current]:font-620 aria-[current]:text-strong aria-[current]:[box-shadow:inset_0_2px_0_var(--accent)] [&[aria-current]_.lucide]:text-accent'

type TabBarProps = {
  role: Role
  /** Content at a place's icon, such as a mark that something needs attention. */
  marks?: Partial<Record<(typeof places)[number]['id'], ReactNode>>
}

/** The tab bar of a phone; places that do not fit are under “More”. */
export function TabBar({ role, marks = {} }: TabBarProps) {
  const t = useTranslations('shell')
  const path = usePathname()
  const menu = useRef<HTMLDivElement>(null)
  const allowed = places.filter(({ permission }) => !permission || can(role, permission))
  const more = allowed.filter(({ onPhone }) => !onPhone)
  useEffect(() => menu.current?.hidePopover(), [path])
  return (
    <nav
      aria-label={t('main')}
      className="fixed inset-x-0 bottom-0 z-30 hidden h-tabs auto-cols-fr grid-flow-col border-t border-line-strong bg-chrome phone:grid"
    >
      {allowed
        .filter(({ onPhone }) => onPhone)
        .map((place) => (
          <Link
            key={place.id}
            href={place.href}
            prefetch={false}
            aria-current={isAt(place, path) ? 'page' : undefined}
            className={tab}
          >
            {place.icon}
            {t(`places.${place.id}`)}
            {marks[place.id]}
          </Link>
        ))}
      <button
        type="button"
        popoverTarget={menuId}
        aria-current={more.some((place) => isAt(place, path)) ? 'true' : undefined}
        className={tab}
      >
        <Ellipsis />
        {t('more')}
      </button>
      <div
        ref={menu}
        id={menuId}
        popover="auto"
        className="fixed inset-auto right-2 bottom-[calc(var(--tabs)+8px)] m-0 w-56 rounded-8 bg-raised p-1 text-body shadow-float"
      >
        {more.map((place) => (
          <Link
            key={place.id}
            href={place.href}
            prefetch={false}
            aria-current={isAt(place, path) ? 'page' : undefined}
            className="flex h-11 items-center gap-3 rounded-5 px-3 hover:bg-hover aria-[current]:bg-accent-tint aria-[current]:text-strong"
          >
            {place.icon}
            {t(`places.${place.id}`)}
          </Link>
        ))}
      </div>
    </nav>
  )
}
