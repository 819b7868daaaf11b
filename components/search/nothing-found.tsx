'use client'

import { useTimeZone, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { useRecent } from './recent'

/** Before anything is asked: what may be, and what was. */
export function NothingAsked({ onAsk }: { onAsk: (q: string) => void }) {
  const t = useTranslations('search')
  const recent = useRecent()
  return (
    <Empty title={t('empty')}>
      <p>{t.rich('emptyHint', { b: (text) => <b>{text}</b> })}</p>
      {recent.length > 0 && (
        <div className="mt-4 w-full text-left">
          <h3 className="pb-1 text-12 text-faint">{t('recent')}</h3>
          <ul className="flex flex-wrap gap-1.5">
            {recent.map((q) => (
              <li key={q}>
                <Button size="sm" onClick={() => onAsk(q)}>
                  <bdi>{q}</bdi>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Empty>
  )
}

export function NothingFound({ q, isCopied }: { q: string; isCopied: boolean }) {
  const t = useTranslations('search')
  const zone = useTimeZone() ?? 'UTC'
  return (
    <Empty title={t('nothing', { text: q })}>
      <p>{isCopied ? t('nothingHint', { zone }) : t('never')}</p>
    </Empty>
  )
}
