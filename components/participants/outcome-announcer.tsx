'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { newOutcomes, outcomesOf, type Outcome } from './outcome-words'
import type { PersonRow } from './person-row'

type OutcomeAnnouncerProps = { rows: PersonRow[]; viewerId: string }

/** Announces the outcomes of the user's own acts, once each. */
export function OutcomeAnnouncer({ rows, viewerId }: OutcomeAnnouncerProps) {
  const t = useTranslations('participants')
  const common = useTranslations('common')
  const region = useRef<HTMLDivElement>(null)
  const known = useRef<Map<string, Outcome> | null>(null)

  useEffect(() => {
    const now = outcomesOf(rows, viewerId)
    const news = known.current ? newOutcomes(known.current, now) : new Map<never, never>()
    known.current = now
    if (!region.current || news.size === 0) return
    const sentences = [...news].map(([key, [first, ...more]]) =>
      more.length > 0
        ? t('announcedSeveral', { count: more.length + 1, what: t(key) })
        : t('announced', { name: first?.claim.name ?? common('noName'), what: t(key) }),
    )
    region.current.textContent = sentences.join('. ')
  }, [rows, viewerId, t, common])

  return <div ref={region} role="status" aria-live="polite" className="sr-only" />
}
