'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { isAt, places } from './navigation'

/** The places of a phone, under the thumb. */
export function TabBar() {
  const t = useTranslations('shell')
  const path = usePathname()
  return (
    <nav
      aria-label={t('main')}
      className="fixed inset-x-0 bottom-0 z-30 hidden h-tabs auto-cols-fr grid-flow-col border-t border-line-strong bg-chrome phone:grid"
    >
      {places.map((place) => (
        <Link
          key={place.id}
          href={place.href}
          aria-current={isAt(place, path) ? 'page' : undefined}
          className="grid place-content-center place-items-center gap-[3px] text-11 leading-[14px] font-500 text-2 -outline-offset-2! aria-[current]:font-620 aria-[current]:text-strong aria-[current]:shadow-[inset_0_2px_0_var(--ac)] [&[aria-current]_.lucide]:text-ac"
        >
          {place.icon}
          {t(`places.${place.id}`)}
        </Link>
      ))}
    </nav>
  )
}
