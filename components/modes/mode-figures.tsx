'use client'

import { useTranslations } from 'next-intl'
import type { Mode } from '@/lib/contract/modes'

/** The effects of a mode, counted, as far as known. */
export function ModeFigures({ mode: { people, limit } }: { mode: Mode }) {
  const t = useTranslations('modes')
  const parts = [
    people.done && t('muted', { count: people.done }),
    people.unknown && t('unknown', { count: people.unknown }),
    people.spared && t('spared', { count: people.spared }),
    people.gone && t('turnedAway', { count: people.gone }),
    people.let_in && t('letIn', { count: people.let_in }),
    people.waiting && t('waiting', { count: people.waiting }),
    people.failed && t('failed', { count: people.failed }),
    people.still_there && t('stillThere', { count: people.still_there }),
    people.kept && t('kept', { count: people.kept }),
    limit && t('limit', { before: limit.before, set: limit.set }),
    limit?.kept != null && t('limitKept', { limit: limit.kept }),
  ].filter((part) => typeof part === 'string')
  if (parts.length === 0) return null
  return <p className="mt-0.5 text-12 text-muted tabular">{parts.join(' · ')}</p>
}
