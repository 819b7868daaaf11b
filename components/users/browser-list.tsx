'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { RelativeTime } from '@/components/ui/relative-time'
import type { SignedInBrowser } from '@/lib/contract/users'
import { browserWords } from './browser-words'

type BrowserListProps = {
  browsers: SignedInBrowser[]
  /** The act on one browser. */
  act?: (browser: SignedInBrowser) => ReactNode
}

/** The browsers in which a user is signed in. */
export function BrowserList({ browsers, act }: BrowserListProps) {
  const t = useTranslations('browsers')
  if (browsers.length === 0) return <p className="text-muted">{t('none')}</p>
  return (
    <ul aria-label={t('title')} className="border-y border-line">
      {browsers.map((browser) => (
        <li
          key={browser.id}
          className="flex min-h-12 items-center gap-4 border-b border-line py-2 last:border-b-0"
        >
          <span className="min-w-0 flex-1" title={browser.agent ?? undefined}>
            <span className="flex flex-wrap gap-x-2">
              <span className="font-560 text-strong">
                {browserWords(browser.agent) ?? t('unknown')}
              </span>
              {browser.current && <span className="text-accent">{t('current')}</span>}
            </span>
            <span className="flex flex-wrap gap-x-3 text-12 text-muted">
              {browser.address && <span className="font-mono">{browser.address}</span>}
              <span>
                {t('lastInput')} <RelativeTime at={browser.last_input_at} />
              </span>
              <span>
                {t('signedIn')} <AbsoluteTime at={browser.signed_in_at} />
              </span>
            </span>
          </span>
          {act?.(browser)}
        </li>
      ))}
    </ul>
  )
}
