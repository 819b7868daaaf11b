'use client'

import { useTranslations } from 'next-intl'
import { useParams } from 'next/navigation'
import { usePeopleFilter } from './use-people-filter'

/** While the table of a session is filtered: that an act on all reaches also those it hides. */
export function ReachesAll({ count }: { count: number }) {
  const t = useTranslations('participants')
  const { words } = usePeopleFilter()
  // The wall's search is of sessions, and hides nobody of the one that is asked about.
  const isSession = useParams<{ session_id?: string }>()?.session_id !== undefined
  if (!isSession || words.length === 0) return null
  return <p className="mt-2 font-560 text-strong">{t('reachesAll', { count })}</p>
}
