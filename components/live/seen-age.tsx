'use client'

import { useTranslations } from 'next-intl'
import { useAsOf } from '@/components/feedback/as-of'
import { staleAfterMs } from '@/components/feedback/freshness'
import { useAgeWords } from '@/components/feedback/use-age-words'
import { useSeconds } from '@/components/ui/clock'
import { age } from '@/components/ui/duration'

/** How long ago Telnyx last told it: amber once that is too long. */
export function SeenAge({ ended }: { ended: boolean }) {
  const t = useTranslations('live')
  const { ago, old } = useAgeWords()
  const ms = Math.max(0, useSeconds() - Date.parse(useAsOf()))
  if (ended) return <span className="text-3">{t('stateEnded')}</span>
  const isOld = ms > staleAfterMs
  return (
    <span suppressHydrationWarning className={isOld ? 'text-am' : 'text-2'}>
      {isOld ? old(age(ms)) : ago(age(ms))}
    </span>
  )
}
