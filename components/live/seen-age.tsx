'use client'

import { useTranslations } from 'next-intl'
import { useAgeWords } from '@/components/feedback/use-age-words'
import { age } from '@/components/ui/duration'
import { useSeenAge } from './use-seen-age'
import type { WallRow } from './wall-rows'

/** The time since it was last read; amber once too long. */
export function SeenAge({ row }: { row: WallRow }) {
  const t = useTranslations('live')
  const { ago, old } = useAgeWords()
  const { ms, isOld } = useSeenAge(row)
  if (row.state === 'ended') return <span className="text-faint">{t('stateEnded')}</span>
  return (
    <span suppressHydrationWarning className={isOld ? 'text-warning' : 'text-muted'}>
      {isOld ? old(age(ms)) : ago(age(ms))}
    </span>
  )
}
