'use client'

import clsx from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { can, type Role } from '@/lib/contract/roles'
import { BrandMark, brandName } from './brand-mark'
import { isAt, places } from './navigation'

type SideBarProps = {
  version: string
  role: Role
  /** Content at the end of a place's line, such as live counts. */
  counts?: Partial<Record<(typeof places)[number]['id'], ReactNode>>
}

/** All places; below 1200 px only their icons, on a phone the tab bar instead. */
export function SideBar({ version, role, counts = {} }: SideBarProps) {
  const t = useTranslations('shell')
  const path = usePathname()
  return (
    <aside className="sticky top-0 row-span-2 flex h-dvh flex-col overflow-hidden bg-chrome px-2 pb-2 phone:hidden">
      <span className="flex h-top flex-none items-center gap-[9px] px-2.5 text-14 font-640 tracking-[-0.01em] text-strong rail:justify-center rail:px-0">
        <BrandMark />
        <span className="rail:sr-only">{brandName}</span>
      </span>
      <nav aria-label={t('main')} className="mt-1 grid gap-px">
        {places
          .filter(({ permission }) => !permission || can(role, permission))
          .map((place) => (
            <Link
              key={place.id}
              href={place.href}
              prefetch={false}
              aria-current={isAt(place, path) ? 'page' : undefined}
              title={t(`places.${place.id}`)}
              className={clsx(
                'relative flex h-8 items-center gap-2.5 rounded-5 px-2.5 font-480 text-muted -outline-offset-2! eased hover:bg-hover hover:text-strong aria-[current]:bg-accent-tint aria-[current]:font-580 aria-[current]:text-strong rail:justify-center rail:px-0 [&[aria-current]_.lucide]:text-accent',
                place.aside &&
                  'mt-[17px] before:absolute before:inset-x-2.5 before:-top-[9px] before:border-t before:border-line',
              )}
            >
              {place.icon}
              <span className="rail:sr-only">{t(`places.${place.id}`)}</span>
              {counts[place.id]}
            </Link>
          ))}
      </nav>
      <p className="mt-auto px-2.5 py-2 text-12 text-faint rail:hidden">v{version}</p>
    </aside>
  )
}
