'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { peoplePath, visitsPath } from '@/lib/contract/routes'

const tabs = [
  { id: 'persons', href: peoplePath() },
  { id: 'visits', href: visitsPath() },
] as const

/** People as persons, or each of their joins. */
export function PeopleTabs({ current }: { current: (typeof tabs)[number]['id'] }) {
  const t = useTranslations('people')
  return (
    <nav
      aria-label={t('show')}
      className="inline-flex h-control gap-px rounded-5 border border-line-control p-[2px]"
    >
      {tabs.map(({ id, href }) => (
        <Link
          key={id}
          href={href}
          prefetch={false}
          aria-current={id === current ? 'page' : undefined}
          className="inline-flex items-center rounded-3 px-[9px] text-12 font-500 text-muted -outline-offset-2! hover:text-strong aria-[current]:bg-chip aria-[current]:font-600 aria-[current]:text-strong aria-[current]:[box-shadow:inset_0_-2px_0_var(--accent)] phone:px-[11px]"
        >
          {t(id)}
        </Link>
      ))}
    </nav>
  )
}
